using System.Runtime.CompilerServices;

namespace CommunityBot.Tests.Support;

/// <summary>The repository's own files, for the tests that judge the house itself.</summary>
internal static class TheSources
{
    /// <summary>The folder that holds the solution. Known from where this file was compiled, or found above the test's own folder.</summary>
    public static string Root { get; } = Find();

    public static string Src { get; } = Path.Combine(Root, "src");

    /// <summary>Every file below src/ with this ending, without what builds leave behind.</summary>
    public static IEnumerable<string> Files(string ending, string below = "src") =>
        Directory.EnumerateFiles(Path.Combine(Root, below), "*" + ending, SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Any(folder => folder is "bin" or "obj" or "node_modules" or "artifacts"))
            .Order(StringComparer.Ordinal);

    /// <summary>Every folder below src/, as <c>src/Bot/Features</c>.</summary>
    public static IEnumerable<string> Folders() =>
        Directory.EnumerateDirectories(Src, "*", SearchOption.AllDirectories).Select(Relative)
            .Where(folder => !folder.Split('/').Any(name => name is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Find([CallerFilePath] string here = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here)! })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "CommunityBot.sln")))
                {
                    return folder;
                }
            }
        }

        throw new DirectoryNotFoundException("CommunityBot.sln is in no folder above the tests.");
    }
}
