namespace CommunityBot.Bot.Features.Sharing;

/// <summary>What a page tells the browser about itself: everything comes from here, no script at all, no framing, no trace left elsewhere.</summary>
internal static class Guard
{
    private const string Before = "default-src 'none'; style-src ", After = "; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="response">What the page is sent with.</param>
    /// <param name="style">Whence styles may come; a page that carries its own names it by its hash.</param>
    public static void Headers(HttpResponse response, string style = "'self'")
    {
        response.Headers.ContentSecurityPolicy = Before + style + After;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers["Permissions-Policy"] = "interest-cohort=()";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept-Language";
    }
}
