using CommunityBot.Content.Library;
using CommunityBot.Content.Library.Export;

namespace CommunityBot.Bot.Verbs;

/// <summary><c>export-hsds</c>: the resources as HSDS 3.0 service documents, one JSON array. Reads nothing.</summary>
internal static class ExportHsdsVerb
{
    public static int Run(TextReader input, TextWriter output) => Run(output, TimeProvider.System);

    internal static int Run(TextWriter output, TimeProvider clock)
    {
        output.Write(HsdsExport.Write(ContentLibrary.Load(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        output.Write('\n');
        output.Flush();
        return 0;
    }
}
