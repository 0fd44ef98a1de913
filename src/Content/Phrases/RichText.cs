namespace CommunityBot.Content.Phrases;

/// <summary>A piece of a message. What a person wrote is always <see cref="Plain"/>: it can't become markup on any channel.</summary>
public abstract record Span(string Text)
{
    public sealed record Plain(string Text) : Span(Text);

    public sealed record Bold(string Text) : Span(Text);

    /// <summary>A moment; a channel that can shows it in the reader's own time zone.</summary>
    /// <param name="Text">As the group says it, <c>tors 26 nov kl. 18.00</c>.</param>
    /// <param name="UnixSeconds">The instant.</param>
    public sealed record Time(string Text, long UnixSeconds) : Span(Text);

    public sealed record Link(string Text, string Url) : Span(Text);

    /// <summary>What neither a locked phone nor a list of chats shall show. A channel that can covers it until it is touched; elsewhere it is plain.</summary>
    public sealed record Covered(string Text) : Span(Text);
}

/// <summary>Rendered words, free of any channel's markup.</summary>
public sealed record RichText(IReadOnlyList<Span> Spans)
{
    public string Plain => string.Concat(Spans.Select(span => span.Text));
}
