using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Content.Phrases;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Integration.Support;

/// <summary>The voice that needs no store, on a channel of the test's own.</summary>
internal static class Voices
{
    public static SafetyVoice On(IChannel channel, TimeProvider? clock = null, Tongues? tongues = null)
    {
        var options = Options.Create(new CommunityOptions());
        clock ??= TimeProvider.System;
        return new SafetyVoice(
            [channel], Phrasebook.Load(), tongues ?? new Tongues(options), new HeardLately(clock), new GroupLines(clock), new SaidDirectly(), options, clock, NullLogger<SafetyVoice>.Instance);
    }
}
