using System.Globalization;
using System.Text;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>Writes the pages: one frame, and in it the meetup, one's own answer, the poster, or a note that something is not to be had.</summary>
internal sealed class PageWriter(PageKey key)
{
    private static readonly PageTemplate Frame = PageTemplate.Load("frame.html"), Facts = PageTemplate.Load("facts.html"), Fields = PageTemplate.Load("fields.html"),
        MeetupSheet = PageTemplate.Load("meetup.html"), AnswerSheet = PageTemplate.Load("answer.html"), ChangedSheet = PageTemplate.Load("changed.html"), PosterSheet = PageTemplate.Load("poster.html"), NoteSheet = PageTemplate.Load("note.html"), CareSheet = PageTemplate.Load("care.html");

    /// <summary>The public page, with the form where answers are taken and there is room.</summary>
    public string Meetup(PageFacts facts, PageLinks links, PageWords words, WebForm? filled = null, string? fault = null)
    {
        var full = facts.TakesAnswers && facts.SeatsLeft == 0 && fault is null;
        var notice = !full ? facts.Notice(words) : words.Say(facts.Online ? "page.is-full-link" : "page.is-full");
        var values = new Dictionary<string, object?>
        {
            ["facts"] = new Markup(Facts.Fill(With(facts.Values(words), "notice", notice), Phrase(words))),
            ["fields"] = facts.TakesAnswers && (!full || facts.Online) ? FieldsOf(facts, links, words, filled ?? WebForm.Empty, fault, room: !full) : null,
            ["here"] = Path(links.Page) + words.Query,
            ["calendar"] = Path(links.Calendar) + words.Query,
            ["whatsapp"] = facts.TakesAnswers ? links.WhatsApp(facts.Meetup, words.Language, words.Phrases) : null,
            ["poster"] = Path(links.Poster) + words.Query,
            ["other"] = words.Other,
        };
        return Framed(words, links.Root, words.Say("page.title", ("title", facts.What), ("when", facts.When)), MeetupSheet.Fill(values, Phrase(words)), "page", facts.Summary(words), links.Page);
    }

    /// <summary>One person's own answer, behind its private address.</summary>
    public string Answer(PageFacts facts, PageLinks links, string secret, (Rsvp Given, MeetupLink? Link) own, string name, PageWords words, WebForm? filled = null, string? fault = null)
    {
        var given = own.Given;
        var values = new Dictionary<string, object?>
        {
            ["link"] = own.Link?.Url,
            ["phone"] = own.Link?.Phone is { } phone ? words.Say("page.phone", ("phone", phone)) : null,
            ["saved"] = Saved(given, name, words),
            ["changed"] = PageChange.Since(given, facts, words) is { Count: > 0 } changes ? ChangedOf(changes, facts, links, given, name, words, Path(links.Answer(secret)) + words.Query) : null,
            ["facts"] = new Markup(Facts.Fill(facts.Values(words), Phrase(words))),
            ["fields"] = facts.TakesAnswers ? FieldsOf(facts, links, words, filled ?? new WebForm(name, given.Guests), fault) : null,
            ["here"] = Path(links.Answer(secret)) + words.Query,
            ["calendar"] = $"{Path(links.Answer(secret))}/kalender.ics{words.Query}",
            ["other"] = words.Other,
        };
        return Framed(words, links.Root, Saved(given, name, words), AnswerSheet.Fill(values, Phrase(words)), "page");
    }

    /// <summary>An A4 sheet for the laundry room.</summary>
    public static string Poster(PageFacts facts, PageLinks links, PageWords words)
    {
        var what = facts.What;
        var label = words.Say("page.poster-qr");
        var values = With(facts.Values(words), "hello", words.Say(facts.Cancelled ? "page.poster-cancelled" : "page.poster-hello"));
        values["size"] = new StringInfo(what).LengthInTextElements switch { > 70 => "longer", > 28 => "long", _ => "short" };
        values["poster-day"] = words.Say("page.poster-day", ("when", facts.When));
        values["poster-time"] = words.Say("page.poster-time", ("when", facts.When));
        values["qr"] = QrCode.Of(links.Page, System.Text.Encodings.Web.HtmlEncoder.Default.Encode(label));
        values["poster-for"] = facts.Meetup.OnlyFor is { } who ? words.Say("page.poster-for", ("who", FirstName.Visible(who))) : null;
        values["site"] = $"{links.Root.Authority}{links.Root.AbsolutePath}m/";
        values["spelled"] = PageCode.Spelled(links.Code);
        values["page"] = Path(links.Page) + words.Query;
        return Framed(words, links.Root, words.Say("page.title", ("title", what), ("when", facts.When)), PosterSheet.Fill(values, Phrase(words)), "poster");
    }

    /// <summary>A page that says one thing.</summary>
    public static string Note(PageWords words, Uri root, string heading, string text, string? page = null)
    {
        var values = new Dictionary<string, object?> { ["heading"] = words.Say(heading), ["text"] = words.Say(text), ["page"] = page is null ? null : Path(page) + words.Query };
        return Framed(words, root, words.Say(heading), NoteSheet.Fill(values, Phrase(words)), "page");
    }

    /// <summary>A fixed text of the safety net, on a page of its own; in English too where the reader's language isn't known.</summary>
    public static string Care(PageWords words, Uri root, string text, string? english)
    {
        var heading = words.Say("page.care");
        var values = new Dictionary<string, object?> { ["heading"] = heading, ["text"] = text, ["english"] = english };
        return Framed(words, root, heading, CareSheet.Fill(values, Phrase(words)), "page");
    }

    private static string Saved(Rsvp given, string name, PageWords words) => given switch
    {
        { Answer: Community.Meetups.Answer.Waiting } => words.Say("page.saved-waiting", ("name", name)),
        { Answer: Community.Meetups.Answer.No } => words.Say("page.saved-no", ("name", name)),
        { Answer: Community.Meetups.Answer.Maybe } => words.Say("page.saved-maybe", ("name", name)),
        { ByLink: true } => words.Say("page.saved-link", ("name", name)),
        { Guests: > 0 } => words.Say("page.saved-guests", ("name", name), ("n", given.Guests)),
        _ => words.Say("page.saved-yes", ("name", name)),
    };

    /// <summary>What is different from when this person answered, with the two answers to it.</summary>
    private Markup ChangedOf(IReadOnlyList<string> changes, PageFacts facts, PageLinks links, Rsvp given, string name, PageWords words, string here) => new(ChangedSheet.Fill(
        new Dictionary<string, object?>
        {
            ["time"] = changes[0],
            ["place"] = changes.ElementAtOrDefault(1),
            ["cost"] = changes.ElementAtOrDefault(2),
            ["online"] = changes.ElementAtOrDefault(3),
            ["answer"] = facts.TakesAnswers && given.Answer != Community.Meetups.Answer.No ? "" : null,
            ["here"] = here,
            ["name"] = name,
            ["guests"] = given.Guests.ToString(CultureInfo.InvariantCulture),
            ["form"] = key.NewForm(links.Code),
        },
        Phrase(words)));

    private Markup FieldsOf(PageFacts facts, PageLinks links, PageWords words, WebForm filled, string? fault, bool room = true)
    {
        var guests = new StringBuilder();
        for (var count = 0; count <= Rsvp.MostGuests; count++)
        {
            var number = count.ToString(CultureInfo.InvariantCulture);
            var label = count == 0 ? words.Say("page.guests-none") : words.Say("page.guests-some", ("n", number));
            guests.Append(CultureInfo.InvariantCulture, $"<option value=\"{number}\"{(count == filled.Guests ? " selected" : "")}>{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(label)}</option>");
        }

        var values = new Dictionary<string, object?>
        {
            ["fault"] = fault is null ? null : words.Phrases.Say(words.Language, fault).Plain,
            ["name"] = filled.Name,
            ["name-hint"] = words.Say(facts.Meetup.NamesHidden ? "page.name-hint-unnamed" : "page.name-hint"),
            ["room"] = room ? "" : null,
            ["guests"] = new Markup(guests.ToString()),
            ["online"] = facts.Online ? "" : null,
            ["form"] = key.NewForm(links.Code),
        };
        return new Markup(Fields.Fill(values, Phrase(words)));
    }

    private static string Framed(PageWords words, Uri root, string title, string body, string kind, string? summary = null, string? address = null) => Frame.Fill(
        new Dictionary<string, object?>
        {
            ["lang"] = words.Language,
            ["locale"] = words.Language == "sv" ? "sv_SE" : "en_GB",
            ["title"] = title,
            ["summary"] = summary,
            ["address"] = address,
            ["root"] = root.AbsolutePath,
            ["picture"] = new Uri(root, "m/preview.png").AbsoluteUri,
            ["kind"] = kind,
            ["body"] = new Markup(body),
        },
        Phrase(words));

    private static Dictionary<string, object?> With(IReadOnlyDictionary<string, object?> values, string name, object? value) => new(values) { [name] = value };

    private static Func<string, string> Phrase(PageWords words) => name => words.Say("page." + name);

    /// <summary>Links between our own pages name no host: they work under whichever one the reader came by.</summary>
    private static string Path(string address) => new Uri(address).AbsolutePath;
}
