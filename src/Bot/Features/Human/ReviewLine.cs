using System.Globalization;
using CommunityBot.Bot.Features.Health;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Content.Safety;
using NodaTime;

namespace CommunityBot.Bot.Features.Human;

/// <summary>Whether a professional has read the crisis texts: until somebody signs the file, <c>/halsa</c> says that nobody has.</summary>
internal sealed class ReviewLine : IStateLine
{
    public Task<Line?> SayAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation) => Task.FromResult<Line?>(Said());

    public static Line Said() =>
        CrisisTexts.IsReviewed
            ? Line.Of("health.reviewed", ("who", CrisisTexts.Review), ("day", CrisisTexts.ReviewDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : Line.Of("health.not-reviewed");
}
