using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>Takes what people without an account answer, and shows and changes each answer behind its private address.</summary>
internal sealed class AnswerDesk(WebAnswers answers, PageKey key, MeetupEvents events)
{
    /// <summary>A first answer: then on to its private address, so that loading the page again sends nothing again.</summary>
    public async Task<IResult> GiveAsync(Visit visit)
    {
        var form = await WebForm.ReadAsync(visit.Http, visit.Cancellation);
        var facts = await visit.Store.ReadAsync(db => PageFacts.FindAsync(db, visit.Code, visit.Now, visit.Cancellation), visit.Cancellation);
        if (facts is null)
        {
            return visit.Missing();
        }

        var links = visit.Links(facts.Code!);
        var words = visit.Words(facts.GroupLanguage);
        if (form is null)
        {
            return visit.Note("missing", StatusCodes.Status400BadRequest);
        }

        if (form.Trapped)
        {
            // What fills in every box it finds learns nothing from the answer.
            return SeeOther(visit, Local(links.Page) + words.Query);
        }

        if (Fault(form, links.Code, out var name) is { } fault)
        {
            return Again(visit, facts, links, words, form, fault);
        }

        return (await answers.GiveAsync(facts, form, name, visit.Cancellation)).IsRefused(out var why, out var secret)
            ? Again(visit, facts, links, words, form, why.Key)
            : SeeOther(visit, Local(links.Answer(secret)) + words.Query);
    }

    public async Task<IResult> ShowAsync(Visit visit) => await FindAsync(visit) is { } own
        ? SharingEndpoints.Html(Page(visit, own, visit.Words(own.Facts.GroupLanguage)))
        : visit.Missing();

    public async Task<IResult> ChangeAsync(Visit visit)
    {
        var form = await WebForm.ReadAsync(visit.Http, visit.Cancellation);
        if (form is null || await FindAsync(visit) is not { } own)
        {
            return form is null ? visit.Note("missing", StatusCodes.Status400BadRequest) : visit.Missing();
        }

        var words = visit.Words(own.Facts.GroupLanguage);
        if (form.Answer == "remove")
        {
            await answers.RemoveAsync(visit.Secret, visit.Cancellation);
            return visit.Note("removed", StatusCodes.Status200OK, own.Facts.Code is { } code ? visit.Links(code).Page : null);
        }

        if (Fault(form, visit.Code, out var name) is { } fault)
        {
            return SharingEndpoints.Html(Page(visit, own, words, form, fault), StatusCodes.Status400BadRequest);
        }

        return (await answers.ChangeAsync(own.Facts, visit.Secret, form, name, visit.Cancellation)).IsRefused(out var why, out _)
            ? SharingEndpoints.Html(Page(visit, own, words, form, why.Key == "guest.full" ? "rsvp.full" : why.Key), StatusCodes.Status409Conflict)
            : SeeOther(visit, Local(visit.Links(visit.Code).Answer(visit.Secret)) + words.Query);
    }

    /// <summary>The calendar of one's own answer works also when the public page is closed.</summary>
    public async Task<IResult> CalendarAsync(Visit visit)
    {
        if (await FindAsync(visit) is not { } own)
        {
            return visit.Missing();
        }

        var language = visit.Words(own.Facts.GroupLanguage).Language;
        var one = events.One(own.Facts.Meetup, language, visit.Links(visit.Code).Answer(visit.Secret), alarm: true);
        return CalendarEndpoints.Send(visit.Http, CalendarFile.Write([one], language), own.Facts.Meetup.Id);
    }

    private static async Task<Own?> FindAsync(Visit visit) => await visit.Store.ReadAsync(
        async db => await WebAnswers.FindAsync(db, visit.Secret, visit.Cancellation) is { } found
            && await PageFacts.OfAsync(db, found.Meetup, await OpenPage.CodeOfAsync(db, found.Meetup, visit.Cancellation), visit.Now, visit.Cancellation) is { } facts
            ? new Own(facts, found.Given, await LinkAsync(db, facts, found.Given, visit.Cancellation))
            : null,
        visit.Cancellation);

    /// <summary>The way in, for whoever said yes: nobody can write to them, so that it stands on their own page.</summary>
    private static async Task<MeetupLink?> LinkAsync(CommunityDb db, PageFacts facts, Rsvp given, CancellationToken cancellation) =>
        facts.Online && given.Answer == Answer.Yes ? await db.MeetupLinks.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == facts.Meetup.Id, cancellation) : null;

    private string Page(Visit visit, Own own, PageWords words, WebForm? filled = null, string? fault = null) => visit.Pages.Answer(
        own.Facts, visit.Links(visit.Code), visit.Secret, (own.Given, own.Link), answers.NameOf(own.Given, own.Facts.GroupLanguage), words, filled, fault);

    private static IResult Again(Visit visit, PageFacts facts, PageLinks links, PageWords words, WebForm form, string fault) =>
        SharingEndpoints.Html(visit.Pages.Meetup(facts, links, words, form, fault), fault is "rsvp.full" or "page.too-late" or "page.too-many" ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);

    private string? Fault(WebForm form, string page, out string name)
    {
        name = "";
        if (FirstName.Read(form.Name).IsRefused(out var why, out var read))
        {
            return why.Key;
        }

        name = read;
        return form.Answer is "yes" or "link" or "anyway" or "no" && key.IsOurs(page, form.Token) ? null : "page.old-form";
    }

    /// <summary>303: the browser asks for the address by GET, whatever it sent here.</summary>
    private static IResult SeeOther(Visit visit, string path)
    {
        visit.Http.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static string Local(string address) => new Uri(address).AbsolutePath;

    private sealed record Own(PageFacts Facts, Rsvp Given, MeetupLink? Link);
}
