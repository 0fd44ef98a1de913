using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using CommunityBot.Tests.Integration.Support;
using Npgsql;

namespace CommunityBot.Tests.Integration.Finding;

public sealed class StemmingLikePostgres
{
    /// <summary>
    /// Every word of the content and, for the rare endings, every noun with each ending the algorithm knows.
    /// </summary>
    [PostgresFact]
    public async Task Gives_the_same_stem_for_every_word_we_know()
    {
        var words = Words();
        var theirs = await StemsAsync(words);

        var different = words.Zip(theirs).Where(pair => SwedishStemmer.Stem(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {SwedishStemmer.Stem(pair.First)}, PostgreSQL {pair.Second}").ToList();

        Assert.True(words.Count > 10_000, $"{words.Count} words");
        Assert.Empty(different);
    }

    private static List<string> Words()
    {
        var library = ContentLibrary.Load();
        string[] endings = ["a", "arna", "heterna", "orna", "ad", "ade", "ande", "aste", "anden", "heten", "ern", "heter", "andet", "het", "fullt", "löst", "lig", "els", "ig", "s", "dd", "kt"];
        return [.. library.Sayings.SelectMany(saying => saying.Swedish.Concat(saying.English))
            .Concat(library.Resources.SelectMany(resource => new[] { resource.Summary.Swedish, resource.Summary.English }))
            .SelectMany(PlainWords.In)
            .Concat(library.Nouns)
            .Concat(library.Nouns.SelectMany(noun => endings.Select(ending => noun + ending)))
            .Distinct()];
    }

    private static async Task<List<string>> StemsAsync(List<string> words)
    {
        var server = await PostgresServer.SharedAsync();
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();

        // swedish_stem answers nothing for a stop word; a dictionary without stop words answers every word.
        await ExecuteAsync(connection, "DROP TEXT SEARCH DICTIONARY IF EXISTS bare_swedish; CREATE TEXT SEARCH DICTIONARY bare_swedish (TEMPLATE = snowball, Language = swedish)");
        await using var ask = new NpgsqlCommand("SELECT (ts_lexize('bare_swedish', word))[1] FROM unnest($1::text[]) WITH ORDINALITY AS asked (word, place) ORDER BY place", connection);
        ask.Parameters.Add(new NpgsqlParameter { Value = words.ToArray() });
        await using var reader = await ask.ExecuteReaderAsync();
        var stems = new List<string>();
        while (await reader.ReadAsync())
        {
            stems.Add(reader.GetString(0));
        }

        return stems;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // A constant of this class.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
