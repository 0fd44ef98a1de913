namespace CommunityBot.Bot.Features.Sharing;

/// <summary>What a page tells the browser about itself: everything comes from here, no script at all, no framing, no trace left elsewhere.</summary>
internal static class Guard
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Headers(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers["Permissions-Policy"] = "interest-cohort=()";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept-Language";
    }
}
