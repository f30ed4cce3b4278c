namespace Handful.Formats.VCards;

/// <summary>
/// A property from a card of one version as another has it: quoted-printable and character sets decoded, types named, pictures
/// as that version holds them. What is told stays the same.
/// </summary>
internal static class Conversion
{
    // RFC 6350 dropped these; an X- keeps what they tell.
    private static readonly HashSet<string> GoneIn40 = new(StringComparer.Ordinal) { "LABEL", "AGENT", "MAILER", "CLASS", "NAME", "PROFILE", "SORT-STRING" };

    public static VCardProperty To(VCardVersion version, VCardProperty property)
    {
        var name = version == VCardVersion.V40 && GoneIn40.Contains(property.Key) ? "X-" + property.Name : property.Name;
        var parameters = Parameters(version, property);
        var isBinary = property.Key is "PHOTO" or "LOGO" or "SOUND" or "KEY";
        if (isBinary && property.IsBase64 && property.Bytes is { } bytes) return WithBytes(version, property, name, bytes, parameters);
        // What a program of its own keeps in base64, it will look for in base64.
        if (property.IsBase64) parameters.Insert(0, new VCardParameter("ENCODING", "b"));
        return new VCardProperty(name, Value(property), property.Group, parameters);
    }

    private static string Value(VCardProperty property) => property.Key switch
    {
        "FN" or "TITLE" or "ROLE" or "NOTE" or "LABEL" or "PRODID" or "AGENT" => VCardText.Escape(property.Text),
        "ORG" => string.Join(';', property.Components.Select(part => VCardText.Escape(VCardText.Unescape(part)))),
        _ => property.Decoded,
    };

    private static VCardProperty WithBytes(
        VCardVersion version, VCardProperty property, string name, byte[] bytes, List<VCardParameter> parameters)
    {
        var base64 = Convert.ToBase64String(bytes);
        if (version == VCardVersion.V30)
        {
            parameters.Insert(0, new VCardParameter("ENCODING", "b"));
            return new VCardProperty(name, base64, property.Group, parameters);
        }
        var type = ContactPhoto.MediaTypeOf(bytes) ?? "application/octet-stream";
        parameters.RemoveAll(parameter => parameter.Is("TYPE"));
        return new VCardProperty(name, $"data:{type};base64,{base64}", property.Group, parameters);
    }

    private static List<VCardParameter> Parameters(VCardVersion version, VCardProperty property)
    {
        var types = new List<string>();
        var parameters = new List<VCardParameter>();
        foreach (var parameter in property.Parameters)
        {
            if (parameter.Is("TYPE")) types.AddRange(parameter.Values);
            else if (!parameter.Is("ENCODING") && !parameter.Is("CHARSET")) parameters.Add(parameter);
        }
        var isPreferred = version == VCardVersion.V40 && types.RemoveAll(type => type.Equals("pref", StringComparison.OrdinalIgnoreCase)) > 0;
        if (isPreferred) parameters.Insert(0, new VCardParameter("PREF", "1"));
        if (types.Count > 0) parameters.Insert(0, new VCardParameter("TYPE", types));
        return parameters;
    }
}
