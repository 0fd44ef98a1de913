using System.Globalization;
using CommunityBot.Community.Meetups;
using Microsoft.AspNetCore.Http.Features;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>What came in a page's form, as typed: hostile until proven otherwise.</summary>
/// <param name="Name">The first name.</param>
/// <param name="Guests">0 to 5; anything else counts as 0.</param>
/// <param name="Answer">yes, link, anyway (as before a change), no or remove.</param>
/// <param name="Token">The form's own token.</param>
/// <param name="Trapped">True when the box that people can't see was filled in.</param>
internal sealed record WebForm(string Name, int Guests, string Answer = "", string Token = "", bool Trapped = false)
{
    public static readonly WebForm Empty = new("", 0);

    /// <summary>The longest body that is read; a filled-in form is a few hundred bytes.</summary>
    private const int MostBytes = 64 * 1024;

    private static readonly FormOptions Limits = new() { ValueCountLimit = 16, KeyLengthLimit = 64, ValueLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes };

    /// <summary>Null when it is no form, or one that is too big to be ours. Asked again, it says the same: a body can be read once only.</summary>
    public static async Task<WebForm?> ReadAsync(HttpContext http, CancellationToken cancellation)
    {
        if (!http.Items.TryGetValue(typeof(WebForm), out var read))
        {
            http.Items[typeof(WebForm)] = read = await ReadBodyAsync(http, cancellation);
        }

        return (WebForm?)read;
    }

    private static async Task<WebForm?> ReadBodyAsync(HttpContext http, CancellationToken cancellation)
    {
        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true || http.Request.ContentLength > MostBytes)
        {
            return null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = MostBytes;
        }

        try
        {
            var form = await new FormFeature(http.Request, Limits).ReadFormAsync(cancellation);
            return new WebForm(
                form["name"].ToString(),
                int.TryParse(form["guests"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var guests) && guests <= Rsvp.MostGuests ? guests : 0,
                form["answer"].ToString(), form["form"].ToString(), form["website"].ToString().Length > 0);
        }
        catch (Exception odd) when (odd is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
