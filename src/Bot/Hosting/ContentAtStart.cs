using CommunityBot.Content.Library;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Hosting;

/// <summary>Reads and checks the content before anybody is served: what is wrong with it is said at the start, and not at the first question.</summary>
internal static class ContentAtStart
{
    /// <exception cref="OptionsValidationException">It has faults; the one failure names them.</exception>
    public static void CheckContent(this IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<LiveContent>().Now.Library;
        }
        catch (InvalidDataException faults)
        {
            throw new OptionsValidationException("Content", typeof(LiveContent), [faults.Message]);
        }
    }
}
