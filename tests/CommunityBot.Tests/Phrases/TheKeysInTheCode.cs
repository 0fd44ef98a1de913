using System.Text.RegularExpressions;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Phrases;

/// <summary>The code speaks by key. A key without a phrase would throw when it is said, on the worst day: so the sources are read here.</summary>
public sealed partial class TheKeysInTheCode
{
    private static readonly IReadOnlyList<(string Where, Literal Literal)> Strings =
        [.. from file in TheSources.Files(".cs")
            where !TheSources.Relative(file).StartsWith("src/Content/", StringComparison.Ordinal)
            from literal in Literals.In(File.ReadAllText(file))
            select ($"{TheSources.Relative(file)}:{literal.Line}", literal)];

    [Fact]
    public void Of_refusals_and_lines_have_a_phrase() => Faults.None(
        from said in Strings
        where Speaks().IsMatch(said.Literal.Before) && said.Literal.Text.Length > 0 && !Exists(said.Literal.Text)
        select $"{said.Where}: there is no phrase {said.Literal.Text}");

    /// <summary>Also where a key travels through a variable: it looks like a key, and begins as one.</summary>
    [Fact]
    public void That_begin_like_a_phrase_have_one() => Faults.None(
        from said in Strings
        where LooksLikeAKey().IsMatch(said.Literal.Text) && Families.Contains(said.Literal.Text.Split('.')[0]) && !Exists(said.Literal.Text)
        select $"{said.Where}: there is no phrase {said.Literal.Text}");

    [Fact]
    public void Say_every_phrase_that_there_is() => Faults.None(
        from key in PhraseFiles.Keys
        where !Strings.Any(said => Matches(said.Literal.Text, key)) && !PhraseFiles.All.Any(other => other.Key != key && other.Words.Contains(key, StringComparison.Ordinal))
        select $"{key} is in the phrase files, but nothing says it");

    /// <summary>A line whose values all stand beside it: none of what its phrase needs may be missing.</summary>
    [Fact]
    public void Give_their_phrases_what_those_need() => Faults.None(
        from file in TheSources.Files(".cs")
        where !TheSources.Relative(file).StartsWith("src/Content/", StringComparison.Ordinal)
        from Match line in LineWithValues().Matches(File.ReadAllText(file))
        let key = line.Groups["key"].Value
        where PhraseFiles.Book.Has("sv", key)
        let missing = PhraseFiles.Book.PlaceholdersOf("sv", key).Except(line.Groups["name"].Captures.Select(name => name.Value)).ToList()
        where missing.Count > 0
        select $"{TheSources.Relative(file)}: {key} needs {string.Join(", ", missing)}");

    private static HashSet<string> Families => [.. PhraseFiles.Keys.Select(key => key.Split('.')[0])];

    private static bool Exists(string key) => PhraseFiles.Keys.Any(known => Matches(key, known));

    /// <summary>What is filled in when the program runs stands for any one part of a key, and what ends with a dot has its end added.</summary>
    private static bool Matches(string said, string key) =>
        said == key || (said.Length > 1 && said[^1] == '.' && key.StartsWith(said, StringComparison.Ordinal)) || (said.Contains("{}", StringComparison.Ordinal) && said.Length > "{}".Length
            && Regex.IsMatch(key, $"^{Regex.Escape(said).Replace(@"\{}", "[a-z0-9-]+", StringComparison.Ordinal)}$"));

    [GeneratedRegex(@"(new\s+Refusal|Line\.Of|new\s+Line|\bRefuse|\.Say)\s*\((\s*[\w.]+\s*,)?\s*$")]
    private static partial Regex Speaks();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*(\.[a-z0-9{}-]+)+$(?<!\.(css|js|html|json|yaml|db|svg))")]
    private static partial Regex LooksLikeAKey();

    [GeneratedRegex("""Line\.Of\(\s*"(?<key>[a-z0-9.-]+)"(\s*,\s*\(\s*"(?<name>\w+)"\s*,(?:[^()"]|"[^"]*"|\((?:[^()"]|"[^"]*"|\([^()]*\))*\))*\))*\s*\)""")]
    private static partial Regex LineWithValues();
}
