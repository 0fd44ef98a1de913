using CommunityBot.Bot.Conversation;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Dev;

/// <summary>The time as people read it off a wall in <c>Community:TimeZone</c>.</summary>
internal sealed class TownTime(TimeProvider clock, IOptions<CommunityOptions> community)
{
    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    public ZonedDateTime Now => Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(Zone);

    /// <summary>Now, as <c>2026-11-21T14:00:00+01:00</c>.</summary>
    public string NowInIso => Iso.Format(Now.ToOffsetDateTime());

    public string InIso(Instant at) => Iso.Format(at.InZone(Zone).ToOffsetDateTime());

    private DateTimeZone Zone => DateTimeZoneProviders.Tzdb[community.Value.TimeZone];
}
