namespace CommunityBot.Content.Library;

/// <summary>One text in the three languages of the product.</summary>
/// <param name="Swedish">Code <c>sv</c>.</param>
/// <param name="English">Code <c>en</c>.</param>
/// <param name="Easy">Easy Swedish, code <c>sv-lattlast</c>; null where the Swedish is itself easy and serves both.</param>
public sealed record LocalText(string Swedish, string English, string? Easy)
{
    public static LocalText Empty { get; } = new("", "", null);

    /// <summary>The text in a language; any unknown language gets Swedish.</summary>
    public string In(string language) => language switch
    {
        "en" => English,
        "sv-lattlast" => Easy ?? Swedish,
        _ => Swedish,
    };

    public bool IsEmpty => Swedish.Length == 0 && English.Length == 0;
}
