using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Methods;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram;

/// <summary>The way of one call: planned fault, judgement, ledger, answer.</summary>
public sealed partial class FakeTelegramServer
{
    private async Task AnswerAsync(HttpContext context, Call call, CancellationToken gone)
    {
        var botNow = Options.BotNow is { } ask && call.Method != "getUpdates" ? await ask(gone) : null;
        Fault? fault;
        lock (_town.Gate)
        {
            fault = _town.Faults.Take(call.Method, call.Number("chat_id"));
        }

        if (fault is not null && await BreakBeforeAsync(context, call, fault, botNow, gone))
        {
            return;
        }

        try
        {
            var result = await JudgeAsync(call, gone);
            Record(call, 200, botNow, fault);
            await (fault?.Kind == FaultKind.DelayAfter ? Task.Delay(fault.Delay, TimeProvider.System, gone) : Task.CompletedTask);
            await (fault?.Kind switch
            {
                FaultKind.CutAfter => Cut(context),
                FaultKind.TruncatedJson => Answers.TruncateAsync(context, result),
                FaultKind.HangAfter => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone),
                _ => Answers.AcceptAsync(context, result, WebhookWords(call)),
            });
        }
        catch (TelegramRefusal refusal)
        {
            Record(call, refusal.Code, botNow, null, refusal);
            throw;
        }
    }

    private async Task<JsonNode> JudgeAsync(Call call, CancellationToken gone)
    {
        KnownFields.Check(call);
        JsonNode result;
        if (call.Method == "getUpdates")
        {
            result = await _poll.GetUpdatesAsync(call, gone);
        }
        else
        {
            lock (_town.Gate)
            {
                call.JudgedAt = _town.Now;
                _town.Flood.CheckPunishment(null, _town.Now);
                result = call.Method switch
                {
                    "setWebhook" => _webhook.Set(call, _poll),
                    "deleteWebhook" => _webhook.Delete(call),
                    "getWebhookInfo" => _webhook.Info(),
                    _ => MethodTable.Run(_town, call),
                };
            }
        }

        _town.Dump.Request(call.Method, call.Fields);
        _town.Dump.Result(call.Method, result);
        return result;
    }

    /// <returns>Whether the call ended here, without taking effect.</returns>
    private async Task<bool> BreakBeforeAsync(HttpContext context, Call call, Fault fault, DateTimeOffset? botNow, CancellationToken gone)
    {
        var serverError = fault.Status == 0 ? 502 : fault.Status;
        var flood = new TelegramRefusal(429, $"Too Many Requests: retry after {fault.RetryAfter}")
        {
            RetryAfter = fault.RetryAfter,
            Scope = fault.ChatId is null ? "bot" : "chat",
        };
        if (fault.Kind == FaultKind.Delay)
        {
            await Task.Delay(fault.Delay, TimeProvider.System, gone);
        }

        if (fault.Kind is FaultKind.Delay or FaultKind.CutAfter or FaultKind.TruncatedJson or FaultKind.HangAfter or FaultKind.DelayAfter)
        {
            return false;
        }

        var (status, answer) = fault.Kind switch
        {
            FaultKind.ServerErrorJson => (serverError, () => Answers.RefuseAsync(context, new TelegramRefusal(serverError, serverError == 502 ? "Bad Gateway" : "Internal Server Error"))),
            FaultKind.ServerErrorHtml => (serverError, () => Answers.HtmlAsync(context, serverError)),
            FaultKind.TooManyRequests => (429, () => Answers.RefuseAsync(context, flood)),
            FaultKind.TooManyRequestsBodyOnly => (429, () => Answers.RefuseAsync(context, flood, inHeader: false)),
            FaultKind.TooManyRequestsHeaderOnly => (429, () => Answers.RefuseAsync(context, flood, inBody: false)),
            FaultKind.CutBefore => (0, () => Cut(context)),
            FaultKind.Hang => (0, () => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone)),
            _ => (fault.Status == 0 ? 400 : fault.Status, (Func<Task>)(() => Answers.RefuseAsync(context, new TelegramRefusal(fault.Status == 0 ? 400 : fault.Status, fault.Description)))),
        };
        call.ChatId ??= call.Number("chat_id");
        Record(call, status, botNow, fault, status == 429 ? flood : null);
        await answer();
        return true;
    }

    private void Record(Call call, int status, DateTimeOffset? botNow, Fault? fault, TelegramRefusal? refusal = null)
    {
        if (call.Method == "getUpdates")
        {
            return;
        }

        var accepted = status == 200;
        Ledger.Write(sequence => new LedgerEntry
        {
            Sequence = sequence,
            Time = call.JudgedAt ?? _town.Now,
            Method = call.Method,
            Accepted = accepted,
            HttpStatus = accepted && fault?.Kind is FaultKind.CutAfter or FaultKind.HangAfter ? 0 : status,
            ChatId = call.ChatId ?? call.Number("chat_id"),
            MessageId = call.MessageId,
            Text = call.Said ?? call.Text("text"),
            TextHash = LedgerEntry.HashOf(call.Said ?? call.Text("text")),
            BotNow = botNow,
            Error = refusal?.Message,
            Fault = fault?.Kind.ToString(),
            RetryAfter = refusal?.RetryAfter,
            Scope = refusal?.Scope,
        });
        _town.Changes.Tell();
    }

    private static Task Cut(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static string? WebhookWords(Call call) => call.Method switch
    {
        "setWebhook" => "Webhook was set",
        "deleteWebhook" => "Webhook was deleted",
        _ => null,
    };

    /// <summary>A 2xx body with a method is a call whose outcome nobody hears.</summary>
    private void RunWebhookAnswer(JsonObject answer)
    {
        if (KnownFields.NameOf((string?)answer["method"] ?? "") is not { } method)
        {
            return;
        }

        var fields = answer.DeepClone().AsObject();
        fields.Remove("method");
        var call = new Call(method, fields, new Dictionary<string, UploadedFile>());
        try
        {
            JudgeAsync(call, CancellationToken.None).GetAwaiter().GetResult();
            Record(call, 200, null, null);
        }
        catch (TelegramRefusal refusal)
        {
            Record(call, refusal.Code, null, null, refusal);
        }
    }
}
