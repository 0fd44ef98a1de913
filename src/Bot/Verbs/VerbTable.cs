namespace CommunityBot.Bot.Verbs;

/// <summary>The command-line verbs of the contract. A verb starts no server and stores nothing.</summary>
internal static class VerbTable
{
    private static readonly Dictionary<string, Func<TextReader, TextWriter, int>> Verbs = new(StringComparer.Ordinal)
    {
        ["triage"] = TriageVerb.Run,
        ["when"] = WhenVerb.Run,
        ["understand"] = UnderstandVerb.Run,
        ["find"] = FindVerb.Run,
        ["check-content"] = CheckContentVerb.Run,
        ["export-hsds"] = ExportHsdsVerb.Run,
    };

    /// <summary>The verb that the first argument names.</summary>
    /// <param name="args">The process's arguments.</param>
    /// <param name="verb">Reads standard input, writes standard output, returns the exit code.</param>
    /// <returns><see langword="false"/> when the first argument names no verb: then the server starts.</returns>
    public static bool TryFind(string[] args, out Func<TextReader, TextWriter, int> verb)
    {
        verb = static (_, _) => 1;
        if (args.Length == 0 || !Verbs.TryGetValue(args[0], out var found))
        {
            return false;
        }

        verb = found;
        return true;
    }
}
