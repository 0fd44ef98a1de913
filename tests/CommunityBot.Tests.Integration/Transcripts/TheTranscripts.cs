using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>
/// Every tests/transcripts/*.chat is played. With TRANSCRIPTS=record the files are written anew with what was said, for a person to read
/// and judge; git shows what has changed.
/// </summary>
public sealed class TheTranscripts
{
    public static TheoryData<string> Files { get; } = [.. Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Are_said_word_for_word(string name)
    {
        var file = Path.Combine(Folder(), $"{name}.chat");
        var text = await File.ReadAllTextAsync(file);
        var record = Environment.GetEnvironmentVariable("TRANSCRIPTS") == "record";
        var transcript = Transcript.Parse(text);
        await using var theatre = Theatre.Open(transcript);

        var stage = new Stage(transcript, theatre.Channel, theatre.Services);
        try
        {
            await stage.PlayAsync(toTheEnd: record);
        }
        finally
        {
            if (record)
            {
                await File.WriteAllTextAsync(file, Comparison.Rewritten(text, stage.Played));
            }
        }

        var differences = record ? [] : stage.Played.Select(step => Comparison.Difference(step.Step, step.Step.Expected, step.Actual)).OfType<string>();
        Assert.True(!differences.Any(), $"tests/transcripts/{name}.chat, {string.Join('\n', differences)}");
    }

    /// <summary>Every conversation on the other engine, too: the same words.</summary>
    [PostgresTheory]
    [MemberData(nameof(Files))]
    public async Task Are_the_same_on_PostgreSQL(string name)
    {
        // /halsa says which store it is.
        var transcript = Transcript.Parse((await File.ReadAllTextAsync(Path.Combine(Folder(), $"{name}.chat"))).Replace("SQLite", "PostgreSQL", StringComparison.Ordinal));
        var server = await PostgresServer.SharedAsync();
        var database = await server.FreshDatabaseAsync();
        await using (var theatre = Theatre.Open(transcript, database))
        {
            var stage = new Stage(transcript, theatre.Channel, theatre.Services);
            await stage.PlayAsync(toTheEnd: false);

            var differences = stage.Played.Select(step => Comparison.Difference(step.Step, step.Step.Expected, step.Actual)).OfType<string>();
            Assert.True(!differences.Any(), $"tests/transcripts/{name}.chat, {string.Join('\n', differences)}");
        }

        await server.DropAsync(database);
    }

    private static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder(), "*.chat").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CommunityBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CommunityBot.sln is in no folder above the tests.");
        }

        return Path.Combine(folder, "tests", "transcripts");
    }
}
