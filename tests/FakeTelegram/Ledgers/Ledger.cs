using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.FakeTelegram;

/// <summary>Every call that the bot made (getUpdates apart), in order; written to a file line by line when there is one, so that it outlives everybody.</summary>
public sealed partial class Ledger : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock _gate = new();
    private readonly List<LedgerEntry> _entries = [];
    private readonly StreamWriter? _file;

    internal Ledger(string? file)
    {
        if (file is not null)
        {
            // Appended, never overwritten: a restarted fake goes on where the dead one stopped.
            _file = new StreamWriter(new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true, NewLine = "\n" };
        }
    }

    public IReadOnlyList<LedgerEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>What took effect.</summary>
    public IReadOnlyList<LedgerEntry> Accepted => [.. Entries.Where(entry => entry.Accepted)];

    /// <summary>What Telegram refused, its words in <see cref="LedgerEntry.Error"/>. A careful bot keeps this short.</summary>
    public IReadOnlyList<LedgerEntry> Refused => [.. Entries.Where(entry => !entry.Accepted && entry.Fault is null)];

    /// <summary>Reads a ledger file, also one that is still being written or ends in half a line.</summary>
    public static Ledger Read(string file)
    {
        var ledger = new Ledger(null);
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            ledger._entries.Add(JsonSerializer.Deserialize<LedgerEntry>(line, Json)!);
        }

        return ledger;
    }

    /// <summary>A ledger of given entries, for testing a checker.</summary>
    public static Ledger Of(IEnumerable<LedgerEntry> entries)
    {
        var ledger = new Ledger(null);
        ledger._entries.AddRange(entries);
        return ledger;
    }

    public void Dispose() => _file?.Dispose();

    internal void Write(Func<long, LedgerEntry> entry)
    {
        lock (_gate)
        {
            var written = entry(_entries.Count + 1);
            _entries.Add(written);
            _file?.WriteLine(JsonSerializer.Serialize(written, Json));
        }
    }
}
