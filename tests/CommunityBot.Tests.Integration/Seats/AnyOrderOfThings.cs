using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CommunityBot.Tests.Integration.Seats;

/// <summary>Whatever people and hosts do in whatever order, over two meetups in two groups: the rows are those of a simple model, and the card counts the rows.</summary>
public sealed class AnyOrderOfThings
{
    [Fact]
    public void Keeps_seats_line_and_card_true() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(Deed.InAnyOrder, deeds => PlayAsync(deeds).GetAwaiter().GetResult()));

    internal static async Task<bool> PlayAsync(Deed[] deeds)
    {
        await using var town = await SeatTown.OpenAsync(StoreEngine.Sqlite, SeatModel.People, SeatModel.Unreached);
        var models = new Dictionary<long, SeatModel> { [1] = new(3, held: 1, SeatTown.Start), [2] = new(4, held: 0, SeatTown.Start, hybrid: true) };
        await town.MeetAsync(1, capacity: 3, with: meetup => meetup.HeldSeats = 1);
        await town.MeetAsync(2, capacity: 4, group: 72, with: meetup => meetup.Hybrid = true);
        await town.KnowAsync(SeatModel.Regulars);
        var versions = new Dictionary<long, (string Rows, int Card)>();
        foreach (var deed in deeds)
        {
            var before = town.Now;
            await DoAsync(town, deed, models);
            foreach (var (id, model) in models)
            {
                if (deed is Deed.Passes)
                {
                    model.Pass(before, town.Now);
                }
                else if (deed.Meetup == id)
                {
                    model.Apply(deed, town.Now);
                }

                await CompareAsync(town, id, model, versions, deed);
            }
        }

        return true;
    }

    private static Task DoAsync(SeatTown town, Deed deed, Dictionary<long, SeatModel> models) => deed switch
    {
        Deed.Answers answers => town.AnswerAsync(answers.Meetup, answers.Person, answers.Answer, Math.Max(0, answers.Guests), oneMore: answers.Guests < 0),
        Deed.Links links => town.AnswerAsync(links.Meetup, links.Person, Answer.Yes, byLink: true),
        Deed.Names names => town.NameAsync(names.Meetup, names.Person),
        Deed.Unnames unnames => town.UnnameAsync(unnames.Meetup),
        Deed.Sets sets => town.SetAsync(sets.Meetup, sets.What, sets.Value),
        Deed.Moves moves => town.MoveAsync(moves.Meetup, Duration.FromHours(moves.Hours)),
        Deed.Cancels cancels => town.CancelAsync(cancels.Meetup),
        Deed.Passes passes => town.PassAsync(Duration.FromMinutes(passes.Minutes)),
        _ => throw new InvalidOperationException("Nobody knows how to do this."),
    };

    private static async Task CompareAsync(SeatTown town, long id, SeatModel model, Dictionary<long, (string Rows, int Card)> versions, Deed deed)
    {
        var (meetup, answers) = (await town.MeetupAsync(id), await town.AnswersAsync(id));
        Assert.True(!(answers.Sum(answer => answer.Reserved) > meetup.Capacity), $"after {deed}: more seats than there are");
        Assert.Equal(
            $"{deed}: {model.Start} {(model.Cancelled ? "off" : "on")} seats {model.Capacity} held {model.Held} coming [{Parties(model.Coming.Values)}] named {model.Named} offered [{Offers(model.Offered.ToDictionary(pair => (long)pair.Key, pair => (pair.Value.Seat.Party, pair.Value.Until)))}] waiting [{string.Join(' ', model.Waiting.Select(seat => $"{seat.Person}x{seat.Party}"))}] maybe {model.Maybe.Count} by link [{string.Join(' ', model.ByLink.Order())}]",
            $"{deed}: {Instant.FromUnixTimeMilliseconds(meetup.StartsAt)} {(meetup.State == MeetupState.Cancelled ? "off" : "on")} seats {meetup.Capacity} held {meetup.HeldSeats} coming [{Parties(answers.Where(answer => answer is { Answer: Answer.Yes, BroughtBy: null, ByLink: false }).Select(answer => new Seat((int)answer.PersonId, answer.Party, 0)))}] named {answers.Count(answer => answer.BroughtBy is not null)} offered [{Offers(answers.Where(answer => answer.OfferUntil is not null).ToDictionary(answer => answer.PersonId, answer => (answer.Party, Instant.FromUnixTimeMilliseconds(answer.OfferUntil!.Value))))}] waiting [{string.Join(' ', WaitingLine.InOrder(answers).Select(answer => $"{answer.PersonId}x{answer.Party}"))}] maybe {answers.Count(answer => answer.Answer == Answer.Maybe)} by link [{string.Join(' ', answers.Where(answer => answer.ByLink).Select(answer => answer.PersonId).Order())}]");

        // The card counts the rows, and is marked whenever what it counts has changed.
        var (coming, inLine, version) = await town.CardAsync(id);
        Assert.Equal((model.Coming.Values.Sum(seat => seat.Party) + model.Named, model.Waiting.Count()), (coming, inLine));
        var rows = $"{coming} {inLine} {model.Reserved} {model.Capacity} {model.Held} {model.Start} {model.Cancelled} {model.Maybe.Count} {model.ByLink.Count} {Parties(model.Coming.Values)}";
        Assert.True(!versions.TryGetValue(id, out var last) || last.Rows == rows || last.Card < version, $"after {deed}: the card does not know of it");
        versions[id] = (rows, version);
    }

    private static string Parties(IEnumerable<Seat> seats) => string.Join(' ', seats.OrderBy(seat => seat.Person).Select(seat => $"{seat.Person}x{seat.Party}"));

    private static string Offers(Dictionary<long, (int Party, Instant Until)> offers) => string.Join(' ', offers.OrderBy(offer => offer.Key).Select(offer => $"{offer.Key}x{offer.Value.Party} {offer.Value.Until:MM-dd HH:mm:ss}"));
}
