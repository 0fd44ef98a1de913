using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityBot.Tests.Integration.Seats;

/// <summary>One thing that somebody does, or time that passes.</summary>
internal abstract record Deed(long Meetup)
{
    /// <param name="Guests">-1: one more than before.</param>
    public sealed record Answers(long Meetup, int Person, Answer Answer, int Guests) : Deed(Meetup);

    /// <summary>Takes part by link; only the second meetup has one.</summary>
    public sealed record Links(long Meetup, int Person) : Deed(Meetup);

    /// <param name="Person">0: the host.</param>
    public sealed record Names(long Meetup, int Person) : Deed(Meetup);

    /// <summary>The guest who was named first goes.</summary>
    public sealed record Unnames(long Meetup) : Deed(Meetup);

    /// <param name="What">Seats or held seats.</param>
    /// <param name="Value">Null: no limit, none.</param>
    public sealed record Sets(long Meetup, int What, int? Value) : Deed(Meetup);

    public sealed record Moves(long Meetup, int Hours) : Deed(Meetup);

    public sealed record Cancels(long Meetup) : Deed(Meetup);

    public sealed record Passes(int Minutes) : Deed(0);

    /// <summary>Any order of them, over two meetups. Answers are most of it, as in life; all else comes so often that each of its consequences does in some of the runs.</summary>
    public static Arbitrary<Deed[]> InAnyOrder => Gen.Frequency(
        (60, from meetup in Which from person in Gen.Choose(1, SeatModel.People) from guests in Gen.Elements(0, 0, 0, 0, 1, 1, 2, 2, 5, -1, -1) select (Deed)new Answers(meetup, person, Answer.Yes, guests)),
        (34, from meetup in Which from person in Gen.Choose(1, SeatModel.People) from answer in Gen.Elements(Answer.No, Answer.No, Answer.Maybe) select (Deed)new Answers(meetup, person, answer, 0)),
        (16, from meetup in Which from person in Gen.Choose(1, SeatModel.People) select (Deed)new Links(meetup, person)),
        (24, from meetup in Which from person in Gen.Choose(0, SeatModel.People) select (Deed)new Names(meetup, person)),
        (10, from meetup in Which select (Deed)new Unnames(meetup)),
        (16, from meetup in Which from value in Gen.Elements<int?>(2, 3, 4, 5, 6, 8, null) select (Deed)new Sets(meetup, SeatChoice.Seats, value)),
        (14, from meetup in Which from value in Gen.Elements<int?>(1, 2, 3, null) select (Deed)new Sets(meetup, SeatChoice.Held, value)),
        (6, from meetup in Which from hours in Gen.Elements(-20, 5, 30) select (Deed)new Moves(meetup, hours)),
        (1, from meetup in Which select (Deed)new Cancels(meetup)),
        (22, from minutes in Gen.Elements(20, 100, 200, 700, 1500) select (Deed)new Passes(minutes))).ArrayOf(Length).SelectMany(deeds => Crowd.Select(crowd => (Deed[])[.. crowd, .. deeds])).ToArbitrary();

    /// <summary>All want to come at once: then there is a line from the beginning. Or nobody yet.</summary>
    private static Gen<Deed[]> Crowd => Gen.OneOf(
        Gen.Constant<Deed[]>([]), Gen.Shuffle(from meetup in new[] { 1L, 2L } from person in Enumerable.Range(1, SeatModel.People) select (Deed)new Answers(meetup, person, Answer.Yes, 0)));

    /// <summary>Long enough for a line to form, be offered seats and be forgotten.</summary>
    private const int Length = 60;

    private static Gen<long> Which => Gen.Elements(1L, 2L);
}
