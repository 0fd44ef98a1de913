using System.Data.Common;
using CommunityBot.Community.Store;

namespace CommunityBot.Community.Privacy;

/// <summary>One kind of what is kept about a person, and their rows of it: each a list of names and values (text or number; null where there is none).</summary>
public sealed record OwnRows(Held Held, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows)
{
    /// <summary>All that is kept about a person, kind by kind; kinds of which there is nothing are left out.</summary>
    public static async Task<IReadOnlyList<OwnRows>> OfAsync(DbTransaction transaction, long person, CancellationToken cancellation)
    {
        var found = new List<OwnRows>();
        foreach (var held in PersonalData.All.Where(held => held.Kind is not null))
        {
            var rows = await transaction.QueryAsync(held.Selecting, Read, cancellation, person);
            if (rows.Count > 0)
            {
                found.Add(new OwnRows(held, rows));
            }
        }

        return found;
    }

    private static IReadOnlyDictionary<string, object?> Read(DbDataReader reader) => Enumerable.Range(0, reader.FieldCount).ToDictionary(
        reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetFieldType(column) == typeof(string) ? reader.GetString(column) : (object)reader.GetInt64(column));
}
