using System.Security.Cryptography;
using System.Text.Json;
using Handful.Kernel;
using Microsoft.AspNetCore.DataProtection;

namespace Handful.Exchange;

/// <summary>Carries the sentences for files that are no imports over the redirect to the page, and is gone once shown.</summary>
internal static class RefusedUploads
{
    private const string Name = "handful-refused";

    // A cookie holds 4,000 bytes.
    private const int MostShown = 5;

    internal static void Leave(HttpContext context, IReadOnlyCollection<Received> refused)
    {
        var sentences = refused.Take(MostShown).Select(file => file.FileName.Length > 0 ? $"{Text.Line(file.FileName, 60)}: {file.Outcome.Refusal!.Sentence}" : file.Outcome.Refusal!.Sentence).ToList();
        if (refused.Count > MostShown) sentences.Add("The others could not be read either.");
        context.Response.Cookies.Append(Name, Protector(context).Protect(JsonSerializer.Serialize(sentences), TimeSpan.FromMinutes(2)),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromMinutes(2) });
    }

    internal static IReadOnlyList<string> Take(HttpContext? context)
    {
        if (context?.Request.Cookies[Name] is not { } cookie) return [];
        if (!context.Response.HasStarted) context.Response.Cookies.Delete(Name);
        try
        {
            return JsonSerializer.Deserialize<List<string>>(Protector(context).Unprotect(cookie)) ?? [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("refused uploads").ToTimeLimitedDataProtector();
}
