using Handful.Accounts;
using Handful.Kernel;
using Handful.Ui;
using Microsoft.AspNetCore.HttpOverrides;

namespace Handful.Shell;

/// <summary>What surrounds every page: its frame, its headers, its errors.</summary>
public static class ShellFeature
{
    // Everything comes from here; style attributes carry numbers of charts only.
    private const string ContentSecurity =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IServiceCollection AddShell(this IServiceCollection services, string cookieName)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddCascadingValue(provider => Frame(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        // Cookies know no ports: two networks side by side would read one another's.
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = cookieName + "-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        return services;
    }

    /// <summary>Before sign-in: headers, errors, requests that come from elsewhere.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            using var waiting = context.RequestServices.GetRequiredService<Courtesy>().Wait(changes: !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method));
            await next(context);
        });
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost });
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        // Only for who reads: run again as a page, a refused form is refused a second time, as a fault, and a program's 401 becomes the way to sign in.
        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurity;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return RefuseFromElsewhere(context) ?? next(context);
        });
        return app;
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>();
    }

    /// <summary>After the antiforgery check: routes that read no form would go on without it. Pages refuse by themselves.</summary>
    public static WebApplication UseFormGuard(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var isPage = context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
            if (isPage || context.Features.Get<Microsoft.AspNetCore.Antiforgery.IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsync("This form was too old to be sent. Nothing was changed: go back, open the page again and repeat it.", context.RequestAborted);
        });
        return app;
    }

    /// <summary>Browsers say where a request comes from: no other site may send one that changes something.</summary>
    private static Task? RefuseFromElsewhere(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return null;
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site")) return null;
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("This came from another site, and was refused.", context.RequestAborted);
    }

    private static PageFrame Frame(HttpContext? context)
    {
        if (context?.User.Identity?.IsAuthenticated != true) return new PageFrame(null);
        return new PageFrame(context.Items[OwnerNameItem] as string ?? "", NoticeCookie.Take(context));
    }

    private const string OwnerNameItem = "owner-name";

    /// <summary>After sign-in: the owner's name, for the frame of pages.</summary>
    public static WebApplication UseFrame(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            var isPage = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsPost(context.Request.Method);
            if (isPage && context.User.Identity?.IsAuthenticated == true && context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null)
                context.Items[OwnerNameItem] = (await context.RequestServices.GetRequiredService<Household>().MeAsync(context.RequestAborted)).Name;
            await next(context);
        });
        return app;
    }
}
