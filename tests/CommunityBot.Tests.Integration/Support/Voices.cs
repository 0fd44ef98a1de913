using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Content.Phrases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Integration.Support;

/// <summary>The voice that needs no store, on a channel of the test's own.</summary>
internal static class Voices
{
    /// <summary>The numbers of the buttons, as the product registers them.</summary>
    public static readonly IReadOnlyList<PressRoute> Routes = [.. new ServiceCollection().AddHuman().AddMeetups().Select(service => service.ImplementationInstance).OfType<PressRoute>()];

    public static SafetyVoice On(IChannel channel, TimeProvider? clock = null, Tongues? tongues = null)
    {
        var options = Options.Create(new CommunityOptions());
        clock ??= TimeProvider.System;
        var phrases = Phrasebook.Load();
        var line = new DirectLine([channel], phrases);
        return new SafetyVoice(
            line, new PressVoice(line, Routes), phrases, tongues ?? new Tongues(options), new HeardLately(clock), new GroupLines(clock), new SaidDirectly(), options, clock, NullLogger<SafetyVoice>.Instance);
    }
}
