using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Handful.Ui;

/// <summary>Carries a notice over the redirect that follows every form, and is gone once shown. Sealed, so that no other site on this machine can put an undo under the owner's finger.</summary>
public static class NoticeCookie
{
    private const string Name = "handful-notice";

    /// <summary>See other: back to a page, which then says what happened.</summary>
    public static IResult SeeOther(this HttpContext context, string path, string? text = null, string? undo = null)
    {
        if (text is not null) Leave(context, new NoticeText(text, undo));
        return Results.LocalRedirect(Safe(path));
    }

    public static void Leave(HttpContext context, NoticeText notice) => context.Response.Cookies.Append(
        Name, Protector(context).Protect(JsonSerializer.Serialize(notice), TimeSpan.FromMinutes(2)),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromMinutes(2) });

    public static NoticeText? Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { } cookie) return null;
        if (!context.Response.HasStarted) context.Response.Cookies.Delete(Name);
        try
        {
            return JsonSerializer.Deserialize<NoticeText>(Protector(context).Unprotect(cookie));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Only our own pages: a path from the root, never another host.</summary>
    public static string Safe(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) ? path : "/";

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("notice").ToTimeLimitedDataProtector();
}
