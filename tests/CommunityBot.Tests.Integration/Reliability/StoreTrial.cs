using System.Net;
using System.Text.Json.Nodes;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>What must hold before, while and after a store is in trouble: nothing is acknowledged that isn't stored, and all is well again without help.</summary>
internal sealed class StoreTrial(Square square)
{
    private readonly List<Delivered> answers = [];
    private readonly List<JsonObject> asked = [];

    /// <summary>Everybody is known, and everything is well.</summary>
    public async Task BeginAsync()
    {
        square.Gather();
        Assert.All(await square.Postman.OnceAsync(square.TakeNew()), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        await AskAsync();
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    /// <summary>Every resident asks something; what the bot answers is remembered.</summary>
    public async Task<IReadOnlyList<Delivered>> AskAsync()
    {
        var updates = square.Ask(times: 1);
        asked.AddRange(updates);
        var now = await square.Postman.CarryAsync(updates, copies: 1, atOnce: 8);
        answers.AddRange(now);
        return now;
    }

    /// <summary>Alive, not ready, and no word of it about the machine; nothing new is acknowledged.</summary>
    public async Task AwayAsync()
    {
        await square.Bot.UntilAsync(HttpStatusCode.ServiceUnavailable, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, await square.Bot.StatusAsync("/health/live"));
        Assert.All(await AskAsync(), answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));
        using var ready = await square.Bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal("not ready", await ready.Content.ReadAsStringAsync());
    }

    /// <summary>Ready without help; what was acknowledged is there; what wasn't is brought again, as Telegram does; everything asked is answered.</summary>
    public async Task BackAsync()
    {
        await square.Bot.UntilAsync(HttpStatusCode.OK, "/health/ready");
        var heard = await square.HeardAsync();
        Assert.All(answers.Where(answer => answer.Status == HttpStatusCode.OK), answer => Assert.Contains(answer.UpdateId.ToString(null, null), heard));

        await Patiently.UntilAsync(
            async () => (await square.Postman.OnceAsync(asked)).All(answer => answer.Status == HttpStatusCode.OK), "every update being taken", () => square.Bot.Output);
        await square.QuietAsync();
        var answered = await square.Store.ReadAsync(db => db.Dispatch.Where(row => row.State == DispatchState.Sent).Select(row => row.DedupeKey).ToHashSetAsync(), default);
        Assert.All(asked, update => Assert.Contains($"answer:telegram:{update["update_id"]}:0", answered));
        Assert.True(square.Telegram.Ledger.Accepted.Count(call => call.IsSend && call.ChatId > 0) >= asked.Count);

        // What went wrong is said in lines of its own kind, never with a stack: whoever reads the log at night shall find the one line that counts.
        Assert.DoesNotContain(square.Bot.Lines, line => line.Contains("\"Exception\":", StringComparison.Ordinal));
    }
}
