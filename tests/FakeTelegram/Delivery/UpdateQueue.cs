using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;

namespace CommunityBot.FakeTelegram.Delivery;

/// <summary>Updates that the bot hasn't confirmed yet, and what it wants to hear of. Guarded by the town's gate.</summary>
internal sealed class UpdateQueue(TownState town)
{
    private static readonly HashSet<string> OnlyWhenAsked = ["chat_member", "message_reaction", "message_reaction_count"];
    private static readonly string[] ForcedThrough = ["update_id"];
    private readonly List<Update> _pending = [];
    private HashSet<string>? _allowed;

    public long LastId { get; private set; } = 870_000_000;
    public IReadOnlyList<Update> Pending => _pending;
    public IReadOnlyCollection<string>? Allowed => _allowed;

    /// <summary>Told of every new update; a set webhook listens here.</summary>
    public event Action<Update>? Arrived;

    /// <summary>An empty list is the default set; a missing one leaves the setting as it is. Unknown names are ignored, as Telegram does.</summary>
    public void Allow(JsonNode? types)
    {
        if (types is JsonArray list)
        {
            _allowed = list.Count == 0 ? null : [.. list.Select(each => (string)each!)];
        }
    }

    /// <summary>Queues an update unless the bot didn't ask for its kind.</summary>
    /// <returns>Its id, or null.</returns>
    public long? Push(string type, JsonObject payload, string queue)
    {
        if (_allowed is { } allowed ? !allowed.Contains(type) : OnlyWhenAsked.Contains(type))
        {
            return null;
        }

        return Force(new JsonObject { [type] = payload }, queue, type == "callback_query" ? TimeSpan.FromSeconds(150) : TimeSpan.FromHours(24));
    }

    /// <summary>Queues an update as it is; a missing update_id is the next one.</summary>
    public long Force(JsonObject body, string queue, TimeSpan life)
    {
        var id = body["update_id"] is { } given ? (long)given : ++LastId;
        LastId = Math.Max(LastId, id);
        var whole = new JsonObject { ["update_id"] = id };
        foreach (var (name, value) in body.Where(field => !ForcedThrough.Contains(field.Key)))
        {
            whole[name] = value?.DeepClone();
        }

        var update = new Update(id, whole, queue, town.Now + life);
        _pending.Add(update);
        town.Changes.Tell();
        Arrived?.Invoke(update);
        return id;
    }

    public void Confirm(long id)
    {
        _pending.RemoveAll(update => update.Id == id);
        town.Changes.Tell();
    }

    /// <summary>What a poll gets: everything from offset on; what lies before is confirmed. A negative offset keeps only the last few.</summary>
    public IReadOnlyList<Update> From(long offset, int limit)
    {
        _pending.RemoveAll(update => update.Expires <= town.Now);
        if (offset < 0)
        {
            _pending.RemoveRange(0, Math.Max(0, _pending.Count + (int)Math.Max(offset, -_pending.Count)));
            town.Changes.Tell();
        }
        else if (offset > 0 && _pending.RemoveAll(update => update.Id < offset) > 0)
        {
            town.Changes.Tell();
        }

        return [.. _pending.Take(limit)];
    }

    public void Drop()
    {
        _pending.Clear();
        town.Changes.Tell();
    }
}
