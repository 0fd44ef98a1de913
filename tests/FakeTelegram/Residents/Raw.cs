using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram;

/// <summary>Updates by hand, and trouble on demand.</summary>
public sealed partial class FakeTelegramServer
{
    /// <summary>Delivers any object as an update, whatever allowed_updates says: unknown types, poison, repeats.</summary>
    /// <param name="update">Without update_id it gets the next one.</param>
    /// <param name="queue">Which webhook queue it waits in.</param>
    /// <returns>Its update_id.</returns>
    public long Deliver(JsonObject update, string queue = "raw")
    {
        lock (_town.Gate)
        {
            return _town.Updates.Force(update, queue, TimeSpan.FromHours(24));
        }
    }

    /// <summary>What waits for the bot is over: 24 hours have gone, or another poller has confirmed it.</summary>
    public void ForgetPending()
    {
        lock (_town.Gate)
        {
            _town.Updates.Drop();
        }
    }

    /// <summary>Plans a fault.</summary>
    public void Break(Fault fault)
    {
        lock (_town.Gate)
        {
            _town.Faults.Add(fault);
        }
    }

    /// <summary>Forgets all faults still planned.</summary>
    public void Mend()
    {
        lock (_town.Gate)
        {
            _town.Faults.Clear();
        }
    }

    /// <summary>From now on 429 with the time left, to one chat's sends and edits or (null) to every call but getUpdates.</summary>
    public void Flood(long? chatId, TimeSpan retryAfter)
    {
        lock (_town.Gate)
        {
            _town.Flood.Punish(chatId, _town.Now + retryAfter);
        }
    }

    /// <summary>Switches the three limits on or off while the town lives.</summary>
    public void SetLimits(bool perGroup, bool perChat, bool overall)
    {
        lock (_town.Gate)
        {
            (Options.Limits.PerGroup, Options.Limits.PerChat, Options.Limits.Overall) = (perGroup, perChat, overall);
        }
    }
}
