namespace CommunityBot.Content.Library.Checks;

/// <summary>What residents read that isn't in the content folder, the phrases and the crisis file: no dead number and nothing that shames stands there either.</summary>
internal static class SaidElsewhere
{
    public static IEnumerable<ContentFault> Check(IReadOnlyList<ContentFile> files, WritingRules writing)
    {
        var faults = new List<ContentFault>();
        NumberRules.Check(files, writing.DeadNumbers, faults);
        foreach (var file in files)
        {
            var lines = file.Text.Split('\n');
            for (var at = 0; at < lines.Length; at++)
            {
                var line = at + 1;
                if (!lines[at].TrimStart().StartsWith('#'))
                {
                    faults.AddRange(writing.ShameIn(lines[at]).Select(fault => new ContentFault(file.Path, line, fault)));
                }
            }
        }

        return faults;
    }
}
