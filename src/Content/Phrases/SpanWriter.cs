using System.Text;

namespace CommunityBot.Content.Phrases;

/// <summary>Gathers words into spans; neighbours of the same kind become one.</summary>
internal sealed class SpanWriter
{
    private readonly List<Span> spans = [];
    private readonly StringBuilder words = new();
    private bool bold;

    public void Add(string text, bool inBold)
    {
        if (inBold != bold)
        {
            Flush();
            bold = inBold;
        }

        words.Append(text);
    }

    public void AddTime(string text, long unixSeconds)
    {
        Flush();
        spans.Add(new Span.Time(text, unixSeconds));
    }

    public void AddCovered(string text)
    {
        Flush();
        spans.Add(new Span.Covered(text));
    }

    public RichText ToText()
    {
        Flush();
        return new RichText([.. spans]);
    }

    private void Flush()
    {
        if (words.Length > 0)
        {
            spans.Add(bold ? new Span.Bold(words.ToString()) : new Span.Plain(words.ToString()));
            words.Clear();
        }
    }
}
