using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Delivery;

/// <summary>setWebhook, deleteWebhook and getWebhookInfo. http is allowed for 127.0.0.1 and localhost only: the one thing in which this Telegram is kinder.</summary>
internal sealed partial class Webhook(TownState town, Func<Courier> courier)
{
    private static readonly int[] Ports = [80, 88, 443, 8443];
    private Courier? _courier;
    private DateTimeOffset _nextSet;

    public string Url { get; private set; } = "";
    public string? Secret { get; private set; }
    public int MaxConnections { get; private set; } = 40;
    public bool IsSet => Url.Length > 0;

    public string? LastError { get; set; }
    public DateTimeOffset? LastErrorAt { get; set; }

    public JsonNode Set(Call call, LongPoll poll)
    {
        var url = call.Text("url") ?? "";
        var secret = call.Text("secret_token");
        if (url.Length > 0)
        {
            if (town.Options.Limits.Webhook && town.Now < _nextSet)
            {
                throw TelegramRefusal.Flood(1, "bot");
            }

            _nextSet = town.Now + TimeSpan.FromSeconds(1);
            CheckUrl(url);
        }

        if (secret is { Length: > 256 })
        {
            throw TelegramRefusal.Bad("secret token is too long");
        }

        if (secret is not null && !SecretShape().IsMatch(secret))
        {
            throw TelegramRefusal.Bad("secret token contains unallowed characters");
        }

        Stop();
        poll.End(TelegramRefusal.WebhookSet);
        town.Updates.Allow(call.Json("allowed_updates"));
        DropIfAsked(call);
        (Url, Secret, MaxConnections) = (url, secret, (int)Math.Clamp(call.Number("max_connections") ?? 40, 1, 100));
        (LastError, LastErrorAt) = (null, null);
        if (IsSet)
        {
            _courier = courier();
            town.Updates.Arrived += _courier.Take;
            foreach (var update in town.Updates.Pending.ToArray())
            {
                _courier.Take(update);
            }
        }

        return true;
    }

    public JsonNode Delete(Call call)
    {
        Stop();
        DropIfAsked(call);
        Url = "";
        return true;
    }

    public JsonNode Info()
    {
        var info = new JsonObject { ["url"] = Url, ["has_custom_certificate"] = false, ["pending_update_count"] = town.Updates.Pending.Count };
        if (IsSet)
        {
            info["max_connections"] = MaxConnections;
        }

        if (LastErrorAt is { } at)
        {
            info["last_error_date"] = at.ToUnixTimeSeconds();
            info["last_error_message"] = LastError;
        }

        if (town.Updates.Allowed is { } allowed)
        {
            info["allowed_updates"] = new JsonArray([.. allowed.Select(type => JsonValue.Create(type))]);
        }

        return info;
    }

    public void Stop()
    {
        if (_courier is { } running)
        {
            town.Updates.Arrived -= running.Take;
            running.Stop();
            _courier = null;
        }
    }

    private void DropIfAsked(Call call)
    {
        if (call.Flag("drop_pending_updates"))
        {
            town.Updates.Drop();
        }
    }

    private static void CheckUrl(string url)
    {
        if (!Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : "https://" + url, UriKind.Absolute, out var address))
        {
            throw TelegramRefusal.Bad("invalid webhook URL specified");
        }

        if (address is { Scheme: "http", IsLoopback: true })
        {
            return;
        }

        if (address.Scheme != "https")
        {
            throw TelegramRefusal.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        }

        if (!address.IsLoopback && !Ports.Contains(address.Port))
        {
            throw TelegramRefusal.Bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]*\z")]
    private static partial Regex SecretShape();
}
