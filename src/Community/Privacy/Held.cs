namespace CommunityBot.Community.Privacy;

/// <summary>One way in which a table holds something about a person: the column that says who, what they are shown of it, and what becomes of it when they are forgotten.</summary>
/// <param name="Table">The table.</param>
/// <param name="Person">The column that holds the person's id.</param>
public sealed record Held(string Table, string Person)
{
    /// <summary>The phrases <c>mydata.kind-…</c> and <c>mydata.row-…</c>, and the name in the file; null: not shown, and the line says why.</summary>
    public string? Kind { get; init; }

    /// <summary>What is shown: columns and expressions, each with the name that the phrase and the file know it by. The row is <c>held</c>, what it belongs to <c>about</c>. Never a secret, never somebody else's.</summary>
    public string Shows { get; init; } = "";

    /// <summary>What the row belongs to; of <see cref="PersonalData"/>'s joins.</summary>
    public string Join { get; init; } = "";

    /// <summary>Days for which it is kept, where that is a number of days; null: the phrase says it in words.</summary>
    public int? Days { get; init; }

    /// <summary>Only in the file: the text tells it under another heading.</summary>
    public bool OnlyInFile { get; init; }

    /// <summary>Columns with what the person was called; whatever the bot has said with these names is forgotten too.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Columns with words of the person's own in a row that others need: the name goes out of them, the words stay. Such a table has an id and a chat_id.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What the row becomes, as <c>column = value, …</c>, when it isn't only about the person; null: it goes.</summary>
    public string? Becomes { get; init; }

    internal string Selecting => $"SELECT {Shows} FROM {Table} held {Join} WHERE held.{Person} = @p0 ORDER BY 1";

    internal string Forgetting => Becomes is null ? $"DELETE FROM {Table} WHERE {Person} = @p0" : $"UPDATE {Table} SET {Becomes} WHERE {Person} = @p0";
}
