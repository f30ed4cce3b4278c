using System.Security.Claims;
using System.Text.Encodings.Web;
using Handful.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Handful.Accounts;

/// <summary>How somebody is let in: the printed link leaves a cookie, a program shows a bearer token.</summary>
public static class SignIn
{
    private const string Either = "CookieOrToken";
    internal const string OwnerClaim = "owner";

    public static IServiceCollection AddAccounts(this IServiceCollection services, StorageSettings storage, string cookieName)
    {
        services.AddSingleton<EntryKey>();
        services.AddScoped<Household>();
        services.AddDataProtection().SetApplicationName("Handful").PersistKeysToFileSystem(new DirectoryInfo(storage.Keys));
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 ? BearerToken.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerToken>(BearerToken.SchemeName, null)
            .AddCookie(options =>
            {
                options.Cookie.Name = cookieName;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.ExpireTimeSpan = TimeSpan.FromDays(90);
                options.SlidingExpiration = true;
                options.LoginPath = "/enter";
                options.Events.OnValidatePrincipal = RefuseUnknownOwnersAsync;
                options.Events.OnRedirectToLogin = ToTheDoorAsync;
            });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    public static WebApplication UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            if (Guid.TryParse(context.User.FindFirstValue(OwnerClaim), out var owner))
                context.RequestServices.GetRequiredService<CurrentOwner>().Become(owner);
            return next(context);
        });
        app.UseAuthorization();
        return app;
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/enter", EnterAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/leave", (Delegate)LeaveAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        app.MapTokenApi();
    }

    internal static ClaimsPrincipal Principal(Guid owner, string scheme) =>
        new(new ClaimsIdentity([new Claim(OwnerClaim, owner.ToString())], scheme));

    private static async Task<IResult> EnterAsync(HttpContext context, EntryKey entry, Household household, string? key)
    {
        if (!entry.Use(key))
            return context.User.Identity?.IsAuthenticated == true ? Results.LocalRedirect("/") : Results.LocalRedirect("/locked");
        var owner = await household.FirstOwnerAsync(context.RequestAborted);
        await context.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            Principal(owner.Id, CookieAuthenticationDefaults.AuthenticationScheme),
            new AuthenticationProperties { IsPersistent = true });
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> LeaveAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/locked");
    }

    /// <summary>Programs get a problem with words; nothing re-executes a response that has begun.</summary>
    internal static Task RefuseAsync(HttpContext context) => TypedResults.Problem(
        detail: "Sign in first: send a token as \"Authorization: Bearer …\".", statusCode: StatusCodes.Status401Unauthorized, title: "not-signed-in").ExecuteAsync(context);

    private static async Task RefuseUnknownOwnersAsync(CookieValidatePrincipalContext context)
    {
        var household = context.HttpContext.RequestServices.GetRequiredService<Household>();
        if (!Guid.TryParse(context.Principal?.FindFirstValue(OwnerClaim), out var owner) || !await household.KnowsAsync(owner))
            context.RejectPrincipal();
    }

    private static Task ToTheDoorAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return RefuseAsync(context.HttpContext);
        context.Response.Redirect("/locked");
        return Task.CompletedTask;
    }
}

internal sealed class BearerToken(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Household household)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string SchemeName = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        return await household.OwnerOfTokenAsync(header["Bearer ".Length..].Trim(), Context.RequestAborted) is { } owner
            ? AuthenticateResult.Success(new AuthenticationTicket(SignIn.Principal(owner, SchemeName), SchemeName))
            : AuthenticateResult.Fail("This token is not known here.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return SignIn.RefuseAsync(Context);
    }
}
