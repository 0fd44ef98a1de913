using System.Reflection;

namespace CommunityBot.Content.Library;

/// <summary>One content file: its path inside the content folder and its text.</summary>
internal sealed record ContentFile(string Path, string Text)
{
    private const string Prefix = "CommunityBot.Content.Data.";
    private const string PhrasePrefix = "CommunityBot.Content.Phrases.";
    private static readonly string[] Folders = ["sayings", "surveys", "tips"];

    /// <summary>The files that ship inside the program.</summary>
    public static IReadOnlyList<ContentFile> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ContentFile(PathOf(name[Prefix.Length..]), Read(assembly.GetManifestResourceStream(name)!)))];
    }

    /// <summary>The files of a folder that is laid out as src/Content/Data.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<ContentFile> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new ContentFile(System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The phrases that ship inside the program.</summary>
    public static IReadOnlyList<ContentFile> EmbeddedPhrases()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(PhrasePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ContentFile("../Phrases/" + name[PhrasePrefix.Length..^5].Replace('.', '/').Replace('_', '-') + ".yaml", Read(assembly.GetManifestResourceStream(name)!)))];
    }

    /// <summary>The file at a place, named as faults should name it; null when it isn't there.</summary>
    public static ContentFile? At(string file, string path) => File.Exists(file) ? new ContentFile(path, File.ReadAllText(file)) : null;

    /// <summary>The signed-off crisis file that ships inside the program.</summary>
    public static ContentFile? EmbeddedCrisis() => Inside("crisis.yaml") is { } text ? new ContentFile("../Safety/crisis.yaml", text) : null;

    /// <summary>The hash that was signed for it.</summary>
    public static string? EmbeddedSignature() => Inside("crisis.sha256");

    private static string? Inside(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("CommunityBot.Content.Safety." + name) is { } stream ? Read(stream) : null;

    // Embedding turns "tips/t01.yaml" into "tips.t01.yaml".
    private static string PathOf(string name)
    {
        var folder = Array.Find(Folders, folder => name.StartsWith(folder + ".", StringComparison.Ordinal));
        return folder is null ? name : folder + "/" + name[(folder.Length + 1)..];
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
