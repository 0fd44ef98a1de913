using System.Globalization;

namespace CommunityBot.Content.Phrases;

/// <summary>One phrase, cut into words and placeholders when it is loaded.</summary>
internal sealed class PhraseTemplate
{
    private readonly List<Piece> pieces = [];

    private PhraseTemplate()
    {
    }

    public IReadOnlySet<string> Placeholders => pieces.Where(piece => piece.Name is not null).Select(piece => piece.Name!).ToHashSet();

    /// <exception cref="InvalidDataException">A brace isn't closed, or a format is unknown.</exception>
    public static PhraseTemplate Parse(string key, string text)
    {
        var template = new PhraseTemplate();
        var bold = false;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '{')
            {
                var end = text.IndexOf('}', at);
                if (end < 0)
                {
                    throw new InvalidDataException($"Phrase {key}: a brace is not closed.");
                }

                var inside = text[(at + 1)..end].Split(':', 2);
                template.pieces.Add(new Piece(null, inside[0], PhraseFormat.Parse(key, inside.Length > 1 ? inside[1] : ""), bold));
                at = end + 1;
            }
            else if (text.AsSpan(at).StartsWith("**"))
            {
                bold = !bold;
                at += 2;
            }
            else
            {
                var next = text.IndexOf('{', at);
                var stars = text.IndexOf("**", at, StringComparison.Ordinal);
                var end = Math.Min(next < 0 ? text.Length : next, stars < 0 ? text.Length : stars);
                template.pieces.Add(new Piece(text[at..end], null, null, bold));
                at = end;
            }
        }

        return template;
    }

    public void Write(SpanWriter to, IReadOnlyDictionary<string, string> args, string language, Func<string, PhraseTemplate> nested)
    {
        foreach (var piece in pieces)
        {
            if (piece.Words is not null)
            {
                to.Add(piece.Words, piece.Bold);
            }
            else if (!args.TryGetValue(piece.Name!, out var value))
            {
                throw new KeyNotFoundException(string.Create(CultureInfo.InvariantCulture, $"A phrase needs {piece.Name}, which was not given."));
            }
            else if (piece.Format is PhraseFormat.Phrase)
            {
                nested(value).Write(to, args, language, nested);
            }
            else
            {
                piece.Format!.Write(to, value, language, piece.Bold);
            }
        }
    }

    private sealed record Piece(string? Words, string? Name, PhraseFormat? Format, bool Bold);
}
