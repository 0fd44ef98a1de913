using CommunityBot.Community.Find;
using CommunityBot.Community.Human;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Community.Store;

namespace CommunityBot.Community.Privacy;

/// <summary>
/// All that is kept of people, one line for each way in which a table holds a person: what they are shown, and what goes when they want to be forgotten.
/// A new table gets its line here, or under <see cref="Otherwise"/> or <see cref="Nobodys"/>; a test that reads the schema fails until it has.
/// </summary>
public static class PersonalData
{
    private const string Group = "JOIN chats about ON about.id = held.chat_id", Meetup = "JOIN meetups about ON about.id = held.meetup_id", Series = "JOIN series about ON about.id = held.series_id";
    private const string Poll = "JOIN time_polls about ON about.id = held.poll_id", Suggestion = "JOIN suggestions about ON about.id = held.suggestion_id";

    /// <summary>Which meetup and when.</summary>
    private const string Which = "about.local_start AS starts, about.title AS title, about.zone AS zone";

    /// <summary>In the order in which they are shown. The person's own row is the last that goes.</summary>
    public static IReadOnlyList<Held> All { get; } =
    [
        new("persons", "id")
        {
            Kind = "you",
            Shows = "held.channel AS channel, held.address AS address, held.language AS language, held.language_chosen AS language_chosen, held.reach AS reach, held.remind_day_before AS remind_day_before, held.remind_two_hours AS remind_two_hours, held.paused_until AS paused_until",
        },
        new("memberships", "person_id") { Kind = "groups", Join = Group, Shows = "about.title AS title, about.channel AS channel" },
        new("organisers", "person_id") { Kind = "organiser", Join = Group, Shows = "about.title AS title, held.named_at AS named_at" },
        new("organisers", "named_by") { Becomes = "named_by = 0" }, // Not shown: it is about whoever was named.
        new("rsvps", "person_id")
        {
            Kind = "answers", Join = Meetup, Days = Retention.AnswerDays, Names = ["name"],
            Shows = Which + ", held.answer AS answer, held.guests AS guests, held.name AS name, held.answered_at AS answered_at, held.in_line AS in_line, held.offer_until AS offer_until, held.newcomer AS newcomer, held.by_link AS by_link",
        },
        new("rsvps", "brought_by") { Kind = "guests", Join = Meetup, Days = Retention.AnswerDays, Names = ["name"], Shows = Which + ", held.name AS name" },
        new("standings", "person_id") { Kind = "standing", Join = Series, Names = ["name"], Shows = "about.title AS title, held.name AS name, held.since AS since_at, held.covers_until AS covers_until, held.by_link AS by_link" },
        new("meetups", "host_id")
        {
            Kind = "hosting", Days = Retention.AnswerDays, Names = ["host_name"], Words = ["title", "place", "cost", "good_to_know", "only_for", "first_place"], Becomes = "host_id = 0, host_name = ''",
            Shows = "held.local_start AS starts, held.title AS title, held.zone AS zone, held.host_name AS name, held.place AS place, held.cost AS cost, held.good_to_know AS good_to_know, held.only_for AS only_for",
        },
        new("meetup_links", "url_by") { Kind = "links", Join = Meetup, Days = RetentionTogether.SharedDays, Shows = Which + ", held.url AS url, CASE WHEN held.phone_by = held.url_by THEN COALESCE(held.phone, '') ELSE '' END AS phone" },
        new("meetup_links", "phone_by") { Kind = "numbers", Join = Meetup + " AND held.phone_by <> held.url_by", Days = RetentionTogether.SharedDays, Shows = Which + ", held.phone AS phone", Becomes = "phone = NULL, phone_by = 0" },
        new("series", "host_id")
        {
            Kind = "series", Days = Retention.AnswerDays, Names = ["host_name"], Words = ["title", "place"], Becomes = "host_id = 0, host_name = ''",
            Shows = "held.title AS title, held.place AS place, held.host_name AS name, held.created_at AS created_at, held.ended_at AS ended_at",
        },
        new("second_hosts", "person_id")
        {
            Kind = "second-host", Days = Retention.AnswerDays, Names = ["name"],
            Shows = "COALESCE((SELECT s.title FROM series s WHERE s.id = held.subject_id), (SELECT m.title FROM meetups m WHERE m.id = held.subject_id), '') AS title, held.name AS name, held.accepted AS accepted, held.asked_at AS asked_at",
        },
        new("pace_choices", "person_id") { Kind = "pace", Join = Meetup, Days = RetentionTogether.SharedDays, Shows = Which + ", held.pace AS pace" },
        new("sweepers", "person_id") { Kind = "sweeper", Join = Meetup, Days = RetentionTogether.SharedDays, Shows = Which + ", held.taken_at AS taken_at" },
        new("met_wishes", "person_id") { Kind = "met", Join = Meetup, Days = RetentionTogether.SharedDays, Names = ["name"], Shows = Which + ", held.name AS name, held.asked_at AS asked_at" },
        new("met_wishes", "greeter_id") { Kind = "greeting", Join = Meetup, Days = RetentionTogether.SharedDays, Names = ["greeter_name"], Shows = Which + ", held.greeter_name AS name", Becomes = "greeter_id = NULL, greeter_name = NULL" },
        new("greeters", "person_id") { Kind = "greeter", Join = Meetup, Days = RetentionTogether.SharedDays, Shows = Which },
        new("stays", "person_id") { Kind = "stayed", Join = Meetup, Days = RetentionTogether.SharedDays, Names = ["name"], Shows = Which + ", held.name AS name" },
        new("contact_wishes", "person_id") { Kind = "keep-in-touch", Join = Meetup, Days = RetentionTogether.SharedDays, Shows = Which },
        new("contact_wishes", "other_id"), // Not shown: it is the other's wish, told only when both have it.
        new("time_polls", "author_id") { Kind = "time-polls", Days = RetentionTogether.SharedDays, Names = ["author_name"], Words = ["title", "place"], Becomes = "author_id = 0, author_name = ''", Shows = "held.title AS title, held.author_name AS name, held.closes_at AS closes_at" },
        new("time_voters", "person_id") { Kind = "time-votes", Join = Poll, Days = RetentionTogether.SharedDays, Names = ["name"], Shows = "about.title AS title, held.name AS name" },
        new("time_votes", "person_id") { Kind = "time-vote-slots", OnlyInFile = true, Join = Poll, Shows = "about.title AS title, held.slot AS slot, held.vote AS vote" },
        new("suggestion_votes", "person_id") { Kind = "suggestion-votes", Join = Suggestion, Names = ["name"], Shows = "about.activity AS activity, about.local_start AS local_start, held.vote AS vote, held.name AS name" },
        new("asks", "person_id") { Kind = "questions", Shows = "held.kind AS kind, held.subject AS subject" },
        new("interests", "person_id") { Kind = "interests", Shows = "held.activity AS activity" },
        new("areas", "of_id") { Kind = "area", Shows = "held.municipality AS municipality" },
        new("small_steps", "person_id")
        {
            Kind = "small-steps", Days = SmallStep.Days + Retention.GraceDays,
            Shows = "held.started_at AS started_at, CASE WHEN held.tip_id = '' THEN '–' ELSE held.tip_id END AS tip_id, COALESCE(held.words, '') AS words, held.smaller AS smaller, held.ask_on AS ask_on, held.asked AS asked, held.not_now AS not_now",
        },
        new("tip_turns", "person_id") { Kind = "tips", Days = TipTurns.Days, Shows = "held.count AS count, held.since AS since_at" },
        new("calendars", "person_id") { Kind = "calendar", Shows = "held.made_at AS made_at" },
        new("contacts", "person_id") { Kind = "contact", Join = Group, Names = ["name"], Shows = "about.title AS title, held.within_hours AS within_hours, held.name AS name" },
        new("hand_overs", "asker_id") { Kind = "hand-overs", Join = Group, Days = HandOver.LivesDays, Names = ["asker_name"], Shows = "about.title AS title, held.asker_name AS name, held.ends_at AS ends_at" },
        new("hand_overs", "contact_id") { Kind = "asked-of-you", Join = Group, Days = HandOver.LivesDays, Shows = "about.title AS title, held.ends_at AS ends_at", Becomes = "contact_id = 0" },
        new("leftovers", "added_by") { Kind = "library", Join = Group, Words = ["title", "what", "words"], Becomes = "added_by = 0", Shows = "held.title AS title, held.day AS day, held.url AS url, held.what AS what, held.added_at AS added_at" },
        new("door_verdicts", "decided_by") { Kind = "verdicts", Becomes = "decided_by = 0", Shows = "held.content_id AS content_id, held.hidden AS hidden, held.at AS decided_at" },
        new("drafts", "person_id") { Kind = "drafts", Shows = "held.expires_at AS expires_at, held.title AS title, held.place AS place, held.local_start AS local_start, held.cost AS cost, held.only_for AS only_for" },
        new("unsaid", "person_id") { Kind = "unsaid", Shows = "held.expires_at AS expires_at, held.line_at AS line_at" },
    ];

    /// <summary>Tables that hold people in another way, and where that is forgotten.</summary>
    public static IReadOnlyDictionary<string, string> Otherwise { get; } = new Dictionary<string, string>
    {
        ["chats"] = "a private chat's address is its person's: goes with the last word in it",
        ["lanes"] = "a private chat's: goes with it",
        ["dispatch"] = "what the bot says, to whom and about whom: Traces",
        ["timers"] = "occasions bear the ids of whom they are about: Traces",
        ["set_aside"] = "a ring's occasion, as in timers: Traces",
        ["door_reports"] = "a keyed hash of person and door: the feature that makes it finds it again",
    };

    /// <summary>Tables without any person, and why.</summary>
    public static IReadOnlyDictionary<string, string> Nobodys { get; } = new Dictionary<string, string>
    {
        ["channel_paces"] = "a channel's pace",
        ["secrets"] = "the bot's own keys",
        ["cards"] = "which message shows a meetup",
        ["inbox"] = "the platform's number of an update; nothing tells whose it was",
        ["reminders"] = "when a meetup reminds",
        ["visits"] = "a number and a day",
        ["time_slots"] = "moments to choose from",
        ["tallies"] = "how many chose what",
        ["attentions"] = "a group's choice",
        ["suggestions"] = "what was suggested to a group",
        ["starters_seen"] = "a group's deck of questions",
        ["safety_counts"] = "a month's count in fives",
        ["offshoots"] = "what grows out of a series; numbers",
    };
}
