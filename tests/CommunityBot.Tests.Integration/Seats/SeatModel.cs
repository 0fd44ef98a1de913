using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Scheduling.Seats;
using NodaTime;

namespace CommunityBot.Tests.Integration.Seats;

/// <summary>What seats, line and offers are meant to be, as simply as it can be said: some lists, and after everything the first who fits is asked.</summary>
internal sealed class SeatModel(int? capacity, int held, Instant start, bool hybrid = false)
{
    public const int People = 7;

    /// <summary>Those who have been to the group before; the others are new.</summary>
    public const int Regulars = 4;

    /// <summary>Those who can't be written to.</summary>
    public static readonly int[] Unreached = [4, 7];

    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly Decency Nights = new(new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)), Stockholm);
    private readonly List<Seat> waiting = [];
    private readonly List<(int By, bool New)> named = [];
    private int line;

    public bool Cancelled { get; private set; }
    public int? Capacity { get; private set; } = capacity;
    public int Held { get; private set; } = held;
    public Instant Start { get; private set; } = start;
    public Dictionary<int, Seat> Coming { get; } = [];
    public Dictionary<int, (Seat Seat, Instant Until)> Offered { get; } = [];
    public HashSet<int> Maybe { get; } = [];
    public HashSet<int> ByLink { get; } = [];
    public IEnumerable<Seat> Waiting => waiting.OrderBy(seat => seat.Line);
    public int Named => named.Count;
    public int Reserved => Coming.Values.Sum(seat => seat.Party) + Offered.Values.Sum(offer => offer.Seat.Party) + named.Count;

    public void Apply(Deed deed, Instant now)
    {
        if (Cancelled || Start <= now)
        {
            return;
        }

        switch (deed)
        {
            case Deed.Answers { Answer: Answer.Yes } yes:
                Yes(yes.Person, yes.Guests);
                break;
            case Deed.Answers no:
                Leave(no.Person);
                _ = no.Answer == Answer.Maybe && Maybe.Add(no.Person);
                break;
            case Deed.Links link when hybrid:
                var along = named.Where(guest => guest.By == link.Person).ToList();
                Leave(link.Person);
                named.AddRange(along);
                ByLink.Add(link.Person);
                break;
            case Deed.Names { Person: 0 } when !(1 > Left(isNew: true)):
                named.Add((0, Held > 0));
                break;
            case Deed.Names { Person: > 0 } by when (Coming.ContainsKey(by.Person) || ByLink.Contains(by.Person)) && (Coming.TryGetValue(by.Person, out var own) ? own.Party - 1 : 0) + named.Count(guest => guest.By == by.Person) < 5 && !(1 > Left(isNew: false)):
                named.Add((by.Person, false));
                break;
            case Deed.Unnames when named.Count > 0:
                named.RemoveAt(0);
                break;
            case Deed.Sets { What: SeatChoice.Seats } set when !(Reserved > set.Value) && !(Held > 0 && Held >= set.Value):
                (Capacity, Held) = (set.Value, set.Value is null ? 0 : Held);
                break;
            case Deed.Sets { What: SeatChoice.Held } set when set.Value is null || (Start - Duration.FromHours(24) > now && set.Value < Capacity):
                Held = set.Value ?? 0;
                break;
            case Deed.Moves move when Start + Duration.FromHours(move.Hours) > now:
                Start += Duration.FromHours(move.Hours);
                waiting.AddRange(Offered.Values.Select(offer => offer.Seat));
                Offered.Clear();
                break;
            case Deed.Cancels:
                Cancelled = true;
                return;
        }

        AskNext(now);
    }

    /// <summary>Time passes: offers end, held seats are released, each at its own moment.</summary>
    public void Pass(Instant from, Instant until)
    {
        while (!Cancelled && NextMoment(from, until) is { } moment && moment < Start)
        {
            from = moment;
            foreach (var silent in Offered.Where(offer => offer.Value.Until <= moment).Select(offer => offer.Key).ToList())
            {
                Offered.Remove(silent);
            }

            Held = Start - Duration.FromHours(24) <= moment ? 0 : Held;
            AskNext(moment);
        }
    }

    private Instant? NextMoment(Instant from, Instant until)
    {
        var moments = Offered.Values.Select(offer => offer.Until).ToList();
        if (Held > 0)
        {
            moments.Add(Start - Duration.FromHours(24));
        }

        return moments.Select(moment => Instant.Max(moment, from)).Where(moment => moment <= until).OrderBy(moment => moment).Select(moment => (Instant?)moment).FirstOrDefault();
    }

    private void Yes(int person, int guests)
    {
        var at = waiting.FindIndex(seat => seat.Person == person);
        var had = Coming.TryGetValue(person, out var own) ? own : Offered.TryGetValue(person, out var offer) ? offer.Seat : at >= 0 ? waiting[at] : null;
        var party = guests >= 0 ? 1 + guests : (had?.Party ?? 1) + 1;
        var reserved = at >= 0 ? 0 : had?.Party ?? 0;
        if (party > 6)
        {
            return;
        }

        // The seats they have already are theirs to keep or to give back.
        if (party > reserved && party > Left(person > Regulars, without: reserved, withoutNew: person > Regulars ? reserved : 0))
        {
            if (reserved > 0 || party > Capacity || ByLink.Contains(person))
            {
                return;
            }

            var place = at >= 0 ? waiting[at].Line : ++line;
            Leave(person);
            waiting.Add(new Seat(person, party, place));
            return;
        }

        var guestsKept = named.Where(guest => guest.By == person).ToList();
        Leave(person);
        named.AddRange(guestsKept);
        Coming[person] = new Seat(person, party, 0);
    }

    private void Leave(int person)
    {
        Coming.Remove(person);
        Offered.Remove(person);
        Maybe.Remove(person);
        ByLink.Remove(person);
        waiting.RemoveAll(seat => seat.Person == person);
        named.RemoveAll(guest => guest.By == person);
    }

    private void AskNext(Instant now)
    {
        foreach (var seat in Waiting.Where(seat => !Unreached.Contains(seat.Person)).ToList())
        {
            if (!(seat.Party > Left(seat.Person > Regulars)))
            {
                waiting.Remove(seat);
                Offered[seat.Person] = (seat, OfferTime.Of(now, Start, Nights).Until);
            }
        }
    }

    private int? Left(bool isNew, int without = 0, int withoutNew = 0)
    {
        var byNew = Coming.Values.Concat(Offered.Values.Select(offer => offer.Seat)).Where(seat => seat.Person > Regulars).Sum(seat => seat.Party) + named.Count(guest => guest.New) - withoutNew;
        return Capacity - (Reserved - without) - (isNew ? 0 : Math.Max(0, Held - byNew));
    }
}

/// <param name="Line">The place in line; 0: doesn't wait.</param>
internal sealed record Seat(int Person, int Party, int Line);
