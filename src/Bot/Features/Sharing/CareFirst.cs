using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>
/// Words that need a human, written where a name was asked for: the fixed text on the writer's own page, before the store, the queue at the door
/// or the page's code is looked at. So it is the same with the store away, on a page that is closed or full, and nothing of it is kept.
/// </summary>
internal static class CareFirst
{
    public static async Task<IResult?> OfAsync(Visit visit)
    {
        if (!HttpMethods.IsPost(visit.Http.Request.Method) || await WebForm.ReadAsync(visit.Http, visit.Cancellation) is not { Trapped: false, Answer: not "remove" } form)
        {
            return null;
        }

        var words = visit.Words();
        if (SafetyDesk.Hear(new Happening.Overheard(form.Name), words.Language) is not { Level: DistressLevel.Crisis, Faint: false } triage || Text(words.Language) is not { } text)
        {
            return null;
        }

        // Who has said nothing of a language gets both: their group's would have to be asked of the store.
        var english = words.Language != visit.Words("en").Language ? Text("en") : null;
        return SharingEndpoints.Html(PageWriter.Care(words, visit.Root, text, english));

        string? Text(string language) => CrisisTexts.For(triage, language, inGroup: false, DateOnly.FromDateTime(visit.Now.ToDateTimeUtc()));
    }
}
