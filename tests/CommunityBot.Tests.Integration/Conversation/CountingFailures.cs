using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Hearing;
using CommunityBot.Community.Groups;
using CommunityBot.Tests.Integration.Support;
using CommunityBot.Tests.Integration.Telegram;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Integration.Conversation;

public sealed class CountingFailures
{
    [Fact]
    public async Task Says_in_the_log_what_could_not_be_noted_and_none_of_its_words()
    {
        await using var fresh = await FreshStore.OnAsync(Community.Store.StoreEngine.Sqlite);
        await fresh.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE set_aside"), default);
        using var log = new RunLog();
        using var factory = LoggerFactory.Create(building => building.AddProvider(log));
        var failed = new FailedTurns(fresh.Store, TimeProvider.System, factory.CreateLogger<FailedTurns>());
        var incoming = new Incoming("fake", "u77", new Place("p1", ChatKind.Private, "Anna"), new Speaker("p1", "Anna", "sv"), new Happening.Said("hemligt", null, ToBot: true));

        Assert.False(await failed.NoteAsync(incoming, new InvalidOperationException("hemligt"), default));

        var line = Assert.Single(log.Lines);
        Assert.Contains("fake u77", line, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", line, StringComparison.Ordinal);
    }
}
