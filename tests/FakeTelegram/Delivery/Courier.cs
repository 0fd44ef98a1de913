using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;

namespace CommunityBot.FakeTelegram.Delivery;

/// <summary>Carries updates to a webhook: one at a time per queue, queues side by side, again and again until a 2xx.</summary>
internal sealed class Courier(TownState town, Webhook webhook, Action<JsonObject> runAnswer)
{
    private readonly Dictionary<string, Queue<Update>> _queues = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _connections = new(webhook.MaxConnections);
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = webhook.MaxConnections, AllowAutoRedirect = false })
    {
        Timeout = town.Options.WebhookTimeout,
    };

    /// <summary>Called inside the gate for each new update.</summary>
    public void Take(Update update)
    {
        if (_queues.TryGetValue(update.Queue, out var waiting))
        {
            waiting.Enqueue(update);
            return;
        }

        _queues[update.Queue] = new Queue<Update>([update]);
        _ = Task.Run(() => CarryAsync(update.Queue));
    }

    public void Stop()
    {
        _stop.Cancel();
        _http.Dispose();
    }

    private async Task CarryAsync(string name)
    {
        while (true)
        {
            Update update;
            lock (town.Gate)
            {
                if (_stop.IsCancellationRequested || !_queues[name].TryPeek(out update!))
                {
                    _queues.Remove(name);
                    return;
                }
            }

            await DeliverAsync(update);
            lock (town.Gate)
            {
                _queues[name].Dequeue();
            }
        }
    }

    private async Task DeliverAsync(Update update)
    {
        // The first retry comes at once; then the wait doubles up to the cap.
        var wait = TimeSpan.Zero;
        while (!_stop.IsCancellationRequested)
        {
            var (delivered, error, after) = await PostAsync(update);
            lock (town.Gate)
            {
                if (delivered || update.Expires <= town.Now)
                {
                    town.Updates.Confirm(update.Id);
                    return;
                }

                if (!_stop.IsCancellationRequested)
                {
                    (webhook.LastError, webhook.LastErrorAt) = (error, town.Now);
                    town.Changes.Tell();
                }
            }

            try
            {
                await Task.Delay(after ?? wait, TimeProvider.System, _stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var doubled = wait == TimeSpan.Zero ? town.Options.WebhookFirstRetry : wait * 2;
            wait = doubled < town.Options.WebhookRetryCap ? doubled : town.Options.WebhookRetryCap;
        }
    }

    private async Task<(bool Delivered, string Error, TimeSpan? After)> PostAsync(Update update)
    {
        try
        {
            await _connections.WaitAsync(_stop.Token);
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
                {
                    Content = new ByteArrayContent(Encoding.UTF8.GetBytes(update.Body.ToJsonString())) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
                };
                if (!string.IsNullOrEmpty(webhook.Secret))
                {
                    request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", webhook.Secret);
                }

                town.Dump.Update(update.Body);
                using var response = await _http.SendAsync(request, _stop.Token);
                if (!response.IsSuccessStatusCode)
                {
                    var retryAfter = response.Headers.RetryAfter?.Delta is { } delta && delta <= TimeSpan.FromHours(1) ? delta : (TimeSpan?)null;
                    return (false, $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}", retryAfter);
                }

                RunAnswer(await response.Content.ReadAsStringAsync(_stop.Token));
                return (true, "", null);
            }
            finally
            {
                _connections.Release();
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return (false, failure is HttpRequestException ? "Connection refused or reset" : "Read timeout expired", null);
        }
    }

    private void RunAnswer(string body)
    {
        try
        {
            if (JsonNode.Parse(body) is JsonObject answer && answer["method"] is not null)
            {
                runAnswer(answer);
            }
        }
        catch (JsonException)
        {
            // "OK" in plain text is a fine answer too.
        }
    }
}
