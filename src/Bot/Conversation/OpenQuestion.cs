using CommunityBot.Community.Drafts;
using CommunityBot.Content.Understanding;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Conversation;

/// <summary>A draft waits for an answer, and its author says something. In the group only what answers the bot's own message gets here, so that all of it is an answer.</summary>
internal static class OpenQuestion
{
    public static Aside Read(Turn turn, Draft draft, AnsweredBy by, string words)
    {
        if (turn.InGroup || by == AnsweredBy.Anything)
        {
            return Aside.None;
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(draft.Zone) ?? DateTimeZone.Utc;
        var day = draft.LocalStart is { Length: >= 10 } start && LocalDatePattern.Iso.Parse(start[..10]) is { Success: true } parsed ? parsed.Value : (LocalDate?)null;
        var about = new AskedAbout(draft.Title, day, draft.MeetupId is not null, draft.Kind == DraftKind.MoveMeetup);
        return AsideReader.Read(words, turn.Language, turn.Now.InZone(zone).LocalDateTime, zone, about, name: by == AnsweredBy.AName);
    }
}
