using System.Globalization;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>The addresses of one meetup's page and its sheets, below a root that ends with a slash.</summary>
internal sealed record PageLinks(Uri Root, string Code)
{
    /// <summary>What tells one time of a series from the others in an address.</summary>
    public const string Which = "traff";

    public string Page => new Uri(Root, "m/" + Code).AbsoluteUri;

    public string Poster => Page + "/affisch";

    /// <summary>The file of the meetup that the page shows.</summary>
    public string Calendar => Page + ".ics";

    /// <summary>The file of this very meetup: the page of one that comes back shows the next, and a button outlives the day on which it was made.</summary>
    public string CalendarOf(Meetup meetup) => meetup.SeriesId is null ? Calendar : string.Create(CultureInfo.InvariantCulture, $"{Calendar}?{Which}={meetup.Id}");

    /// <summary>The private page of one answer.</summary>
    public string Answer(string secret) => $"{Page}/svar/{secret}";

    /// <summary>WhatsApp with the message written; the person still chooses to whom, and sends it.</summary>
    public string WhatsApp(Meetup meetup, string language, Phrasebook phrases)
    {
        var place = meetup.Place is null ? "" : phrases.Say(language, "page.comma-place", new Dictionary<string, string> { ["place"] = meetup.Place }).Plain;
        var words = phrases.Say(language, "share.message", new Dictionary<string, string> { ["title"] = meetup.Title, ["when"] = Moment.Of(meetup), ["place"] = place, ["url"] = Page });
        return "https://wa.me/?text=" + Uri.EscapeDataString(words.Plain);
    }
}
