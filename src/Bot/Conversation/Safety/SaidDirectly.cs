namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>How far a direct reply has come.</summary>
internal enum Arrival
{
    /// <summary>Certainly not there: the next time the platform brings the update it is tried again.</summary>
    None,

    /// <summary>Nobody knows. Better twice than never, so it is tried once more, and no third time.</summary>
    Uncertain,

    Delivered,
}

/// <summary>
/// The updates that were answered straight to the channel. A platform brings an update again until it is stored; in this process it is answered once,
/// also when the store is back by then. Ids only, and in memory only: another process, or one after a restart, may answer once more.
/// </summary>
internal sealed class SaidDirectly
{
    private const int MostRemembered = 10_000;

    private readonly Lock turn = new();
    private readonly Dictionary<(string Channel, string UpdateId), (bool UnderWay, Arrival Arrival)> updates = [];
    private readonly Queue<(string Channel, string UpdateId)> order = new();

    /// <returns>False when it has been answered, or is being answered now.</returns>
    public bool Begin(Incoming incoming)
    {
        lock (turn)
        {
            if (updates.TryGetValue(Key(incoming), out var known))
            {
                if (known.UnderWay || known.Arrival == Arrival.Delivered)
                {
                    return false;
                }
            }
            else
            {
                order.Enqueue(Key(incoming));
                if (order.Count > MostRemembered)
                {
                    updates.Remove(order.Dequeue());
                }
            }

            updates[Key(incoming)] = (true, known.Arrival);
            return true;
        }
    }

    public void End(Incoming incoming, Arrival arrival)
    {
        lock (turn)
        {
            var before = updates.GetValueOrDefault(Key(incoming)).Arrival;
            updates[Key(incoming)] = (false, (before, arrival) is (Arrival.Uncertain, not Arrival.None) ? Arrival.Delivered : (Arrival)Math.Max((int)before, (int)arrival));
        }
    }

    /// <summary>The words that this update needed have arrived.</summary>
    public bool Has(Incoming incoming)
    {
        lock (turn)
        {
            return updates.GetValueOrDefault(Key(incoming)).Arrival == Arrival.Delivered;
        }
    }

    private static (string Channel, string UpdateId) Key(Incoming incoming) => (incoming.Channel, incoming.UpdateId);
}
