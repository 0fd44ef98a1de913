using System.Collections.Concurrent;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Content.Phrases;
using CommunityBot.Scheduling.Clock;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>Stands where the conversation stands: notes what it hears, and answers as the test tells it.</summary>
internal sealed class PretendBot(IServiceProvider services, TimeProvider clock) : IReception, IDueWork
{
    private readonly PriorityQueue<Func<Task>, DateTimeOffset> later = new();

    public ConcurrentQueue<Incoming> Heard { get; } = new();

    public Func<Incoming, Task<Heard>> Answer { get; set; } = _ => Task.FromResult<Heard>(new Heard.Done());

    public IChannel Channel => services.GetRequiredService<IChannel>();

    public Task<Heard> HearAsync(Incoming incoming, CancellationToken cancellation)
    {
        Heard.Enqueue(incoming);
        return Answer(incoming);
    }

    public Task SpeakAsync(Incoming incoming, CancellationToken cancellation) => Task.CompletedTask;

    public Task<Receipt> SayAsync(string chat, string text, string? onlyFor = null, params ButtonFace[][] buttons) =>
        Channel.SayAsync(new Destination(chat, OnlyFor: onlyFor), Words(text, buttons), default);

    public Task<Receipt> EditAsync(string chat, string id, string text, params ButtonFace[][] buttons) =>
        Channel.EditAsync(new Destination(chat), id, Words(text, buttons), default);

    public void At(DateTimeOffset due, Func<Task> act) => later.Enqueue(act, due);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) =>
        Task.FromResult<DateTimeOffset?>(later.TryPeek(out _, out var due) ? due : null);

    public async Task SettleAsync(CancellationToken cancellation)
    {
        while (later.TryPeek(out _, out var due) && due <= clock.GetUtcNow())
        {
            await later.Dequeue()();
        }
    }

    private static Utterance Words(string text, ButtonFace[][] buttons) => new(new RichText([new Span.Plain(text)]), buttons, true);
}
