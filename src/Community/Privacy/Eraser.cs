using System.Data.Common;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;

namespace CommunityBot.Community.Privacy;

/// <summary>
/// Forgets a person, in two steps of one transaction: first their name goes out of words that stay, then, when the features have handed over what
/// others wait for, every row of <see cref="PersonalData"/> and all that the bot has said with their name. Twice is harmless: what is gone is gone.
/// </summary>
public sealed class Eraser
{
    private readonly DbTransaction transaction;
    private readonly Person person;
    private readonly NameInWords names;
    private readonly Func<string, string> neighbour;

    private Eraser(DbTransaction transaction, Person person, NameInWords names, Func<string, string> neighbour) =>
        (this.transaction, this.person, this.names, this.neighbour) = (transaction, person, names, neighbour);

    /// <param name="transaction">All of it or nothing.</param>
    /// <param name="person">Who.</param>
    /// <param name="called">What they call themselves now.</param>
    /// <param name="neighbour">What stands in place of a name, in a language.</param>
    /// <param name="cancellation">Stops it; roll back then.</param>
    public static async Task<Eraser> BeginAsync(DbTransaction transaction, Person person, string called, Func<string, string> neighbour, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var eraser = new Eraser(transaction, person, new NameInWords([called, .. await NamesAsync(transaction, person.Id, cancellation)]), neighbour);
        foreach (var (held, column) in PersonalData.All.SelectMany(held => held.Words.Select(column => (held, column))))
        {
            await eraser.UnnameAsync(held, column, cancellation);
        }

        return eraser;
    }

    /// <summary>Nothing is left of them but a private chat's address, for the last word in it.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        await new Traces(transaction, person, names, neighbour).ForgetAsync(cancellation);
        foreach (var held in PersonalData.All.Reverse())
        {
            await transaction.ExecuteAsync(held.Forgetting, cancellation, person.Id);
        }
    }

    private static async Task<IReadOnlyCollection<string>> NamesAsync(DbTransaction transaction, long person, CancellationToken cancellation)
    {
        var names = new HashSet<string>();
        foreach (var (held, column) in PersonalData.All.SelectMany(held => held.Names.Select(column => (held, column))))
        {
            names.UnionWith(await transaction.QueryAsync(
                $"SELECT DISTINCT {column} FROM {held.Table} WHERE {held.Person} = @p0 AND {column} IS NOT NULL AND {column} <> ''", row => row.GetString(0), cancellation, person));
        }

        return names;
    }

    /// <summary>"Fika hos Anna" goes on without Anna's name.</summary>
    private async Task UnnameAsync(Held held, string column, CancellationToken cancellation)
    {
        var rows = await transaction.QueryAsync(
            $"SELECT t.id, t.{column}, c.language FROM {held.Table} t JOIN chats c ON c.id = t.chat_id WHERE t.{held.Person} = @p0 AND t.{column} IS NOT NULL",
            row => (Id: row.GetInt64(0), Words: row.GetString(1), Language: row.GetString(2)), cancellation, person.Id);
        foreach (var row in rows.Where(row => names.IsIn(row.Words)))
        {
            await transaction.ExecuteAsync($"UPDATE {held.Table} SET {column} = @p1 WHERE id = @p0", cancellation, row.Id, names.Without(row.Words, neighbour(row.Language)));
        }
    }
}
