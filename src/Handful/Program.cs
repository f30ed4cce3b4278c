using Handful.CommandLine;

return await Verbs.RunAsync(args);
