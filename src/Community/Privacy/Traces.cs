using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Community.Privacy;

/// <summary>What is left of a person in rows that aren't about them: what the bot has said or will say, and what it has planned.</summary>
internal sealed class Traces(DbTransaction transaction, Person person, NameInWords names, Func<string, string> neighbour)
{
    private readonly string id = person.Id.ToString(CultureInfo.InvariantCulture);
    private readonly Regex way = new($@"(?<!\w){Regex.Escape(person.Address)}(?!\w)", RegexOptions.CultureInvariant);

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        await transaction.ExecuteAsync(
            "DELETE FROM dispatch WHERE chat_id IN (SELECT id FROM chats WHERE channel = @p0 AND address = @p1 AND kind = 0) OR (only_for = @p1 AND chat_id IN (SELECT id FROM chats WHERE channel = @p0))",
            cancellation, person.Channel, person.Address);
        await OfTheOutboxAsync(cancellation);
        await OfTheUnsaidAsync(cancellation);

        // Occasions are written with colons between their parts.
        await transaction.ExecuteAsync("UPDATE dispatch SET dedupe_key = 'forgotten:' || id WHERE (':' || dedupe_key || ':') LIKE @p0", cancellation, $"%:{id}:%");
        await transaction.ExecuteAsync(
            "DELETE FROM timers WHERE subject = @p0 OR subject IN (SELECT id FROM small_steps WHERE person_id = @p0) OR (':' || occasion || ':') LIKE @p1", cancellation, person.Id, $"%:{id}:%");
        await transaction.ExecuteAsync("DELETE FROM set_aside WHERE (':' || update_id || ':') LIKE @p0", cancellation, $"%:{id}:%");
        await transaction.ExecuteAsync("UPDATE hand_overs SET asked = TRIM(REPLACE(' ' || asked || ' ', @p0, ' ')) WHERE (' ' || asked || ' ') LIKE @p1", cancellation, $" {id} ", $"% {id} %");
    }

    /// <summary>Said with the name: the words go. Still to be said: "a neighbour" is said instead, and a button that leads to the person goes.</summary>
    private async Task OfTheOutboxAsync(CancellationToken cancellation)
    {
        string[] needles = [id, person.Address, .. names.Names.Select(name => JsonEncodedText.Encode(name).ToString())];
        var rows = await transaction.QueryAsync(
            "SELECT d.id, d.content, d.state, COALESCE(d.language, c.language) FROM dispatch d JOIN chats c ON c.id = d.chat_id WHERE "
            + string.Join(" OR ", needles.Select((_, number) => $"d.content LIKE @p{number} ESCAPE '!'")),
            row => (Id: row.GetInt64(0), Content: row.GetString(1), State: (DispatchState)row.GetInt32(2), Language: row.GetString(3)), cancellation, [.. needles.Select(Like)]);
        foreach (var row in rows)
        {
            if (Without(row.Content, row.Language) is { } rest)
            {
                await transaction.ExecuteAsync("UPDATE dispatch SET content = @p1 WHERE id = @p0", cancellation, row.Id, row.State < DispatchState.Sent ? rest : "");
            }
        }
    }

    private async Task OfTheUnsaidAsync(CancellationToken cancellation)
    {
        var rows = await transaction.QueryAsync(
            "SELECT u.person_id, u.content, p.language FROM unsaid u JOIN persons p ON p.id = u.person_id WHERE u.person_id <> @p0", row => (Person: row.GetInt64(0), Content: row.GetString(1), Language: row.GetString(2)), cancellation, person.Id);
        foreach (var row in rows)
        {
            if (Without(row.Content, row.Language) is { } rest)
            {
                await transaction.ExecuteAsync("UPDATE unsaid SET content = @p1 WHERE person_id = @p0", cancellation, row.Person, rest);
            }
        }
    }

    /// <returns>Null: it doesn't tell of the person.</returns>
    private string? Without(string content, string language)
    {
        if (content.Length == 0)
        {
            return null;
        }

        var before = Saying.FromJson(content);
        var after = before with
        {
            Lines = [.. before.Lines.Select(Unnamed)],
            Buttons = before.Buttons is null ? null : [.. before.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.Where(Stays).Select(button => button with { Label = Unnamed(button.Label) })]).Where(row => row.Count > 0)],
        };
        return after.ToJson() is var rest && rest == before.ToJson() ? null : rest;

        Line Unnamed(Line line) => line.Args is null ? line : line with { Args = line.Args.ToDictionary(arg => arg.Key, arg => names.Without(arg.Value, neighbour(language))) };
    }

    private bool Stays(Button button) => button.Subject != person.Id && (button.Url is null || !way.IsMatch(button.Url));

    private static string Like(string text) => $"%{text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
