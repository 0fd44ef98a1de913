using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Privacy;
using CommunityBot.Community.Store;
using CommunityBot.Content.Activities;
using NodaTime;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary>What is kept about a person, in sentences: kind by kind, why and how long, and their own rows.</summary>
internal sealed class DataInWords(Doors doors)
{
    /// <summary>Of one kind; how many more there are is said, and the file has them all.</summary>
    private const int MostRows = 5;

    /// <summary>A message that every channel takes whole.</summary>
    private const int MostLetters = 3000;

    /// <returns>The lines of each message.</returns>
    public IReadOnlyList<IReadOnlyList<Line>> Say(Turn turn, IReadOnlyList<OwnRows> own, int said)
    {
        List<List<Line>> messages = [[Line.Of("mydata.head")]];
        foreach (var block in own.Where(kind => !kind.Held.OnlyInFile).Select(kind => (IReadOnlyList<Line>)KindOf(turn, kind)).Append(Always(said)))
        {
            if (Length(turn, messages[^1]) + Length(turn, block) > MostLetters)
            {
                messages.Add([]);
            }

            messages[^1].AddRange(messages[^1].Count > 0 ? [Line.Blank, .. block] : block);
        }

        return messages;
    }

    /// <summary>What is true of everybody.</summary>
    private static IReadOnlyList<Line> Always(int said) =>
    [
        .. said > 0 ? new[] { Line.Of("mydata.said", ("n", said), ("days", Retention.OutboxDays)) } : [],
        Line.Of("mydata.never"),
        Line.Of("mydata.chats"),
    ];

    private List<Line> KindOf(Turn turn, OwnRows kind)
    {
        var lines = new List<Line> { Line.Of($"mydata.kind-{kind.Held.Kind}", ("days", kind.Held.Days)) };
        lines.AddRange(kind.Rows.Take(MostRows).Select(row => new Line($"mydata.row-{kind.Held.Kind}", Args(turn, row))));
        if (kind.Rows.Count > MostRows)
        {
            lines.Add(Line.Of("mydata.more", ("n", kind.Rows.Count - MostRows)));
        }

        return lines;
    }

    private Dictionary<string, string> Args(Turn turn, IReadOnlyDictionary<string, object?> row)
    {
        var args = row.ToDictionary(value => value.Key, value => Word(turn, value.Key, value.Value));
        if (row.TryGetValue("starts", out var starts))
        {
            args["when"] = Moment.Of(Meetup.LocalOf((string)starts!), DateTimeZoneProviders.Tzdb.GetZoneOrNull((string)row["zone"]!) ?? turn.Zone);
        }

        if (row.ContainsKey("remind_day_before"))
        {
            args["reminders"] = (row["remind_day_before"], row["remind_two_hours"]) switch
            {
                (1L, 1L) => "reminders.both",
                (1L, _) => "reminders.day-before",
                (_, 1L) => "reminders.two-hours",
                _ => "reminders.none",
            };
        }

        return args;
    }

    private string Word(Turn turn, string name, object? value) => (name, value) switch
    {
        ("language", string code) => "language." + code,
        ("answer", long answer) => $"mydata.answer-{answer}",
        ("activity", string id) => ActivityList.Load().Find(id)?.Name.In(turn.Language) ?? id,
        ("tip_id", string id) => doors.Content.Library.Tip(id)?.Title.In(turn.Language).TrimEnd('.') ?? id,
        (_, long moment) when name.EndsWith("_at", StringComparison.Ordinal) || name.EndsWith("_until", StringComparison.Ordinal) =>
            Moment.Of(Instant.FromUnixTimeMilliseconds(moment).InZone(turn.Zone).LocalDateTime, turn.Zone),
        (_, long number) => number.ToString(CultureInfo.InvariantCulture),
        _ => value as string ?? "",
    };

    private static int Length(Turn turn, IReadOnlyList<Line> lines) => lines.Sum(line => line.Key.Length == 0 ? 1 : turn.Phrases.Say(turn.Language, line.Key, line.Args).Plain.Length + 1);
}
