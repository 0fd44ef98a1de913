namespace CommunityBot.FakeTelegram.Faults;

/// <summary>Counts sends and edits against the limits, and remembers who has been told to wait.</summary>
internal sealed class FloodGate(FloodLimits limits)
{
    private readonly Dictionary<long, List<DateTimeOffset>> _perChat = [];
    private readonly List<DateTimeOffset> _overall = [];
    private readonly Dictionary<long, DateTimeOffset> _waitPerChat = [];
    private DateTimeOffset _waitAll;

    /// <summary>From now on, one chat or (null) the whole bot is refused until the time is over.</summary>
    public void Punish(long? chat, DateTimeOffset until)
    {
        if (chat is { } id)
        {
            _waitPerChat[id] = until;
        }
        else
        {
            _waitAll = until;
        }
    }

    /// <summary>Counts one send or edit, or refuses it.</summary>
    public void Pass(long chat, bool isGroup, DateTimeOffset now)
    {
        CheckPunishment(chat, now);
        var sent = _perChat.TryGetValue(chat, out var known) ? known : _perChat[chat] = [];
        sent.RemoveAll(at => at <= now - TimeSpan.FromMinutes(1));
        _overall.RemoveAll(at => at <= now - TimeSpan.FromSeconds(1));

        if (limits.PerGroup && isGroup && sent.Count >= limits.PerGroupPerMinute)
        {
            throw TelegramRefusal.Flood(Seconds(sent[^limits.PerGroupPerMinute] + TimeSpan.FromMinutes(1) - now), "chat");
        }

        // A bucket of ChatBurst drops that leaks one a second.
        if (limits.PerChat && Level(sent, now) is var level && level > limits.ChatBurst - 1)
        {
            throw TelegramRefusal.Flood(Seconds(TimeSpan.FromSeconds(level - limits.ChatBurst + 1)), "chat");
        }

        if (limits.Overall && _overall.Count >= limits.OverallPerSecond)
        {
            throw TelegramRefusal.Flood(1, "bot");
        }

        sent.Add(now);
        _overall.Add(now);
    }

    public void CheckPunishment(long? chat, DateTimeOffset now)
    {
        if (_waitAll > now)
        {
            throw TelegramRefusal.Flood(Seconds(_waitAll - now), "bot");
        }

        if (chat is { } id && _waitPerChat.TryGetValue(id, out var until) && until > now)
        {
            throw TelegramRefusal.Flood(Seconds(until - now), "chat");
        }
    }

    private static double Level(List<DateTimeOffset> sent, DateTimeOffset now)
    {
        double level = 0;
        DateTimeOffset? last = null;
        foreach (var at in sent)
        {
            level = Math.Max(0, level - (last is null ? 0 : (at - last.Value).TotalSeconds)) + 1;
            last = at;
        }

        return Math.Max(0, level - (last is null ? 0 : (now - last.Value).TotalSeconds));
    }

    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
