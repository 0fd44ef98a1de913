using CommunityBot.Content.Library.Checks;

namespace CommunityBot.Bot.Verbs;

/// <summary>
/// <c>check-content</c>: every fault of the content folder as <c>path:line: fault</c>; exit code 1 if there is one that isn't a warning. Reads nothing.
/// The folder is the one we stand in when it is a content folder, else src/Content/Data here or above, else what ships inside.
/// </summary>
internal static class CheckContentVerb
{
    private const string InTheRepository = "src/Content/Data";

    public static int Run(TextReader input, TextWriter output) =>
        Run(output, Directory.GetCurrentDirectory(), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    /// <param name="output">Where the faults go; nothing is written when there is none.</param>
    /// <param name="from">The folder to look from.</param>
    /// <param name="today">Decides whether the crisis file's review still holds.</param>
    internal static int Run(TextWriter output, string from, DateOnly today)
    {
        var folder = FolderFrom(from);
        var faults = folder is null ? ContentCheck.OfEmbedded(today) : ContentCheck.OfFolder(folder, today);
        foreach (var fault in faults)
        {
            var path = folder is null ? fault.Path : Path.GetRelativePath(from, Path.Combine(folder, fault.Path)).Replace('\\', '/');
            output.Write((fault with { Path = path }).ToString());
            output.Write('\n');
        }

        output.Flush();
        return faults.All(fault => fault.IsWarning) ? 0 : 1;
    }

    private static string? FolderFrom(string from)
    {
        if (IsContent(from))
        {
            return from;
        }

        for (var folder = from; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, InTheRepository) is var here && IsContent(here))
            {
                return here;
            }
        }

        return null;
    }

    private static bool IsContent(string folder) =>
        File.Exists(Path.Combine(folder, "topics.yaml")) && Directory.Exists(Path.Combine(folder, "tips"));
}
