namespace CommunityBot.Content.Library;

/// <summary>One thing wrong in one content file, in the form editors and build logs can jump to.</summary>
/// <param name="Path">Relative to the content folder, with forward slashes.</param>
/// <param name="Line">1-based.</param>
/// <param name="Text">What is wrong and what is expected, one line.</param>
public sealed record ContentFault(string Path, int Line, string Text)
{
    /// <summary>Somebody should look, but the content may be used: it stops nothing.</summary>
    public bool IsWarning { get; init; }

    public override string ToString() => IsWarning ? $"{Path}:{Line}: warning: {Text}" : $"{Path}:{Line}: {Text}";
}
