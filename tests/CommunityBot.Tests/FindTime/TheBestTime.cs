using CommunityBot.Bot.Features.FindTime;
using CommunityBot.Community.FindTime;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CommunityBot.Tests.FindTime;

public sealed class TheBestTime
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 11, 0);

    [Theory]
    [InlineData("3+0 2+2 1+0", 1)] // four can, against three
    [InlineData("2+1 3+0 0+3", 1)] // as many can; more of them gladly
    [InlineData("2+0 2+0", 0)] // the first of equals
    [InlineData("0+0 0+1", 1)]
    public void Suits_most_and_gladly_and_soon(string votes, int best) => Assert.Equal(best, Count(votes).Best(Now)!.Slot);

    [Fact]
    public void Is_none_when_nobody_can() => Assert.Null(Count("0+0 0+0").Best(Now));

    [Fact]
    public void Has_not_been() => Assert.Equal(1, Count("5+0 1+0").Best(Now + Duration.FromDays(1))!.Slot);

    [Fact]
    public void Is_never_one_that_fewer_can() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Yes, byte Need)[]>().Filter(votes => votes.Length is > 0 and < 7), votes =>
        {
            var count = Count(string.Join(' ', votes.Select(vote => $"{vote.Yes}+{vote.Need}")));
            var best = count.Best(Now);
            return best is null ? votes.All(vote => vote.Yes + vote.Need == 0) : votes.Max(vote => vote.Yes + vote.Need) == best.Yes + best.IfNeedBe;
        }));

    private static PollCount Count(string votes) => new(
        new TimePoll { Id = 1, ChatId = 1, AuthorId = 1, AuthorName = "Anna", Title = "Fika", Zone = "Europe/Stockholm", ClosesAt = 0, CreatedAt = 0 },
        [
            .. votes.Split(' ').Select((vote, slot) => new SlotCount(
                slot, new LocalDateTime(2026, 11, 22, 12, 0).PlusDays(slot), Now + Duration.FromDays(slot + 1) - (slot == 0 ? Duration.FromHours(1) : Duration.Zero), int.Parse(vote.Split('+')[0], null), int.Parse(vote.Split('+')[1], null))),
        ],
        1);
}
