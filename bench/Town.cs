using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using NodaTime;

namespace CommunityBot.Bench;

/// <summary>Groups with one meetup and one posted card each, and people who answer: written straight into the store.</summary>
internal sealed record Town(IReadOnlyList<long> GroupIds, IReadOnlyList<long> MeetupIds)
{
    public static long GroupAddress(int group) => -1_000_000_000_000 - group;

    public static async Task<Town> BuildAsync(CommunityStore store, int groups)
    {
        var ids = new Ids(TimeProvider.System);
        var start = SystemTime().Plus(Duration.FromDays(3));
        var chats = new List<long>();
        var meetups = new List<long>();
        await store.WriteAsync(db =>
        {
            for (var group = 0; group < groups; group++)
            {
                var chat = new Chat { Id = ids.Next(), Channel = "telegram", Address = $"{GroupAddress(group)}", Kind = ChatKind.Group, Title = "Dammgatan", Language = "sv", TimeZone = "Europe/Stockholm", QuietFrom = default, QuietUntil = default };
                var meetup = new Meetup
                {
                    Id = ids.Next(), ChatId = chat.Id, HostId = 1, HostName = "Anna", Title = "Promenad runt dammen", LocalStart = Meetup.Iso(start.InUtc().LocalDateTime),
                    Zone = "Etc/UTC", StartsAt = start.ToUnixTimeMilliseconds(), Place = "vid bron", CreatedAt = 0,
                };
                db.Add(chat);
                db.Add(new Lane { ChatId = chat.Id, Channel = "telegram" });
                db.Add(meetup);
                db.Add(new Card { Id = ids.Next(), MeetupId = meetup.Id, ChatId = chat.Id, MessageId = "7", Shown = 1 });
                chats.Add(chat.Id);
                meetups.Add(meetup.Id);
            }

            return Task.FromResult(0);
        }, default);
        return new Town(chats, meetups);
    }

    private static Instant SystemTime() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
}
