using Handful.Accounts;
using Handful.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Handful.Profile;

internal static class ProfileForms
{
    internal static void MapProfileForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/me/theme", ChooseTheme).ExcludeFromDescription();
        app.MapPost("/me/tokens/drop", DropTokenAsync).ExcludeFromDescription();
    }

    private static IResult ChooseTheme([FromForm] string? theme, HttpContext context)
    {
        if (theme is "light" or "dark")
            context.Response.Cookies.Append("theme", theme, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(3650) });
        else context.Response.Cookies.Delete("theme");
        return context.SeeOther("/me", theme switch
        {
            "light" => "Handful stays light.",
            "dark" => "Handful stays dark.",
            _ => "Handful follows your device.",
        });
    }

    private static async Task<IResult> DropTokenAsync([FromForm] string? name, HttpContext context, Household household) =>
        context.SeeOther("/me", await household.DropTokenAsync(name ?? "", context.RequestAborted) is { } refusal ? refusal.Sentence : $"{name} is not let in any more.");
}
