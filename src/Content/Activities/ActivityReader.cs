using System.Globalization;
using CommunityBot.Content.Library;
using NodaTime;

namespace CommunityBot.Content.Activities;

/// <summary>Reads <c>activities.yaml</c> field by field; what is wrong becomes a fault with its line.</summary>
internal static class ActivityReader
{
    public const string File = "activities.yaml";
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static IReadOnlyList<Activity> All(YamlRecord file)
    {
        var seen = new HashSet<string>();
        return [.. file.Records("activities").Select(record => One(record, seen))];
    }

    public static WordList Words(YamlRecord record, string field)
    {
        if (record.Record(field) is not { } languages)
        {
            record.Fault($"'{field}' is missing.");
            return new WordList([]);
        }

        var words = languages.Texts("sv").Concat(languages.Texts("en")).ToList();
        foreach (var odd in words.Where(word => word.Length < 2 || word.Any(letter => letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or ' ' or '-' or '*'))))
        {
            languages.Fault($"'{odd}' is not written in small letters without å ä ö.");
        }

        languages.EndOfFields();
        return new WordList(words);
    }

    private static Activity One(YamlRecord record, HashSet<string> seen)
    {
        var id = record.Text("id");
        if (!seen.Add(id))
        {
            record.Fault($"The id '{id}' is there twice.", "id");
        }

        var place = record.Text("place");
        if (place is not ("indoor" or "outdoor" or "either"))
        {
            record.Fault("'place' is indoor, outdoor or either.", "place");
        }

        var activity = new Activity(id, record.Local("name"), record.Local("wish"), place == "outdoor", Months(record), Slots(record), Words(record, "words"));
        record.EndOfFields();
        return activity;
    }

    private static List<int> Months(YamlRecord record)
    {
        var said = record.Texts("months");
        var months = said.Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var month) ? month : 0).ToList();
        if (months.Any(month => month is < 1 or > 12))
        {
            record.Fault("'months' are numbers from 1 to 12.", "months");
        }

        return said.Count == 0 ? [.. Enumerable.Range(1, 12)] : months;
    }

    private static List<Slot> Slots(YamlRecord record)
    {
        var slots = new List<Slot>();
        foreach (var text in record.Texts("slots"))
        {
            var parts = text.Split(' ');
            if (parts is [var day, var time] && Array.IndexOf(Days, day) is >= 0 and var index && TimeOnly.TryParseExact(time, ["H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
                && hour.Hour is >= 8 and < 21)
            {
                slots.Add(new Slot((IsoDayOfWeek)(index + 1), new LocalTime(hour.Hour, hour.Minute)));
            }
            else
            {
                record.Fault($"'{text}' is no slot such as 'sat 10:00', between 8 and 21.", "slots");
            }
        }

        if (slots.Count == 0)
        {
            record.Fault("'slots' needs at least one weekday and hour.", "slots");
        }

        return slots;
    }
}
