using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Conversation.Hearing;

/// <summary>The one way in: runs the turn, tries it again with fresh administrators when it needs them or when another turn crossed it, and sets aside what fails three times.</summary>
internal sealed partial class Reception(TurnWriter writer, FailedTurns failed, Roster roster, Readiness readiness, PumpSignal signal, SafetyVoice voice, ILogger<Reception> log) : IReception
{
    public async Task<Heard> HearAsync(Incoming incoming, CancellationToken cancellation)
    {
        if (incoming.What is Happening.Nothing)
        {
            return new Heard.Done();
        }

        if (!readiness.StoreIsOpen)
        {
            await voice.SpeakAsync(incoming, cancellation);
            return new Heard.Failed();
        }

        try
        {
            var running = RunAsync(incoming, cancellation);
            await SpeakIfSlowAsync(running, incoming, cancellation);
            var toast = await running;
            if (incoming.What is Happening.Pressed)
            {
                signal.WakeSoon();
            }
            else
            {
                signal.Wake();
            }

            return new Heard.Done(toast);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // The outermost loop of what comes in (house style 4): the kind and the id, never the text.
            TurnFailed(incoming.Channel, incoming.UpdateId, failure.GetType().Name);
            await voice.SpeakAsync(incoming, cancellation);
            return await failed.NoteAsync(incoming, failure, cancellation) ? new Heard.Done() : new Heard.Failed();
        }
    }

    public Task SpeakAsync(Incoming incoming, CancellationToken cancellation) => voice.SpeakAsync(incoming, cancellation);

    /// <summary>A store that neither answers nor refuses would be found out after half a minute: nobody in need waits for that.</summary>
    private async Task SpeakIfSlowAsync(Task running, Incoming incoming, CancellationToken cancellation)
    {
        try
        {
            if (SafetyDesk.WordsOf(incoming.What) is not null || incoming.What is Happening.Pressed)
            {
                await running.WaitAsync(IReception.Patience, TimeProvider.System, cancellation);
            }
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            await voice.SpeakAsync(incoming, cancellation);
        }
    }

    private async Task<Toast?> RunAsync(Incoming incoming, CancellationToken cancellation)
    {
        for (var tried = 0; ; tried++)
        {
            try
            {
                return await writer.RunAsync(incoming, cancellation);
            }
            catch (RosterNeeded needed) when (tried < 3)
            {
                await roster.AskAsync(needed.Channel, needed.ChatAddress, cancellation);
            }
            catch (Exception crossed) when (tried < 3 && Failure.Of(crossed) == FailureKind.Crossing)
            {
                // Two turns met somebody for the first time at once; the later one finds them now.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turn {Channel} {UpdateId} failed: {Failure}")]
    private partial void TurnFailed(string channel, string updateId, string failure);
}
