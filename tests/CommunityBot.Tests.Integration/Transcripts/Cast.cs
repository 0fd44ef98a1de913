using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>Where a transcript plays and who is in it: <c># group: Löparna, sv, Europe/Stockholm</c>, <c># people: Anna, Tom (en), Doris (organisatör)</c>.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Language">The group's language.</param>
/// <param name="Zone">Its IANA time zone.</param>
/// <param name="People">Everybody; the language is their app's.</param>
/// <param name="Web">The address under which the bot's pages stand: <c># web: https://bot.example.org</c>; empty: none.</param>
/// <param name="Whispers">The channel can show a message in the group to one person only: <c># whispers: no</c> when not.</param>
internal sealed partial record Cast(string Group, string Language, string Zone, IReadOnlyList<Human> People, bool Whispers, string Web = "")
{
    public static Cast Read(IEnumerable<string> lines)
    {
        var header = lines.Where(line => line.StartsWith('#')).Select(line => Entry().Match(line)).Where(entry => entry.Success)
            .ToDictionary(entry => entry.Groups["key"].Value, entry => entry.Groups["value"].Value.Split(',').Select(part => part.Trim()).ToArray());
        return header.TryGetValue("group", out var group) && group.Length == 3 && header.TryGetValue("people", out var people)
            ? new Cast(group[0], group[1], group[2], [.. people.Select(Human.Read)], header.GetValueOrDefault("whispers") is not ["no"], header.GetValueOrDefault("web")?[0] ?? "")
            : throw new FormatException("a transcript begins with \"# group: its name, sv, Europe/Stockholm\" and \"# people: Anna, Bo (en), Doris (organisatör)\"");
    }

    /// <exception cref="FormatException">Nobody of that name is in the header.</exception>
    public Human Find(string name) => People.FirstOrDefault(human => human.Name == name)
        ?? throw new FormatException($"{name} is not among the people in the header");

    [GeneratedRegex(@"^#\s*(?<key>group|people|whispers|web):\s*(?<value>.+)$")]
    private static partial Regex Entry();
}

/// <param name="Organiser">Administers the group.</param>
/// <param name="Coordinator">Is named by Community:Coordinators.</param>
internal sealed partial record Human(string Name, string Language, bool Organiser, bool Coordinator = false)
{
    public string Address => Name.ToLowerInvariant();

    public static Human Read(string text)
    {
        var match = Form().Match(text);
        return match.Success ? new Human(match.Groups["name"].Value, match.Groups["en"].Success ? "en" : "sv", match.Groups["organiser"].Success, match.Groups["coordinator"].Success)
            : throw new FormatException($"\"{text}\" is no person; write Anna, Anna (en), Anna (organisatör) or Anna (samordnare)");
    }

    [GeneratedRegex(@"^(?<name>\p{L}+)(\s*\((?<en>en)?\s*(?<organiser>organisatör)?(?<coordinator>samordnare)?\))?$")]
    private static partial Regex Form();
}
