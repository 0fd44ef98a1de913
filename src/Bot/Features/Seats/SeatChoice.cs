using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>What can be chosen about seats, and how a choice travels in a button: thousands say what, the rest which.</summary>
internal static class SeatChoice
{
    public const int Seats = 1, Held = 2, Least = 3, Names = 4;

    /// <summary>Of <see cref="Names"/>, said outright; without one of them a press turns it over.</summary>
    public const int Hide = 901, Show = 902;

    /// <summary>No limit, none held, goes ahead anyway.</summary>
    public const int None = 999;

    private const int Thousand = 1000;
    private static readonly int[] UsualSeats = [4, 6, 8, 10, 12, 20], UsualHeld = [1, 2, 3, 4], UsualLeast = [2, 3, 4, 5, 6, 8];

    public static int Ask(int what) => what * Thousand;

    public static (int What, int Which) Read(int arg) => (arg / Thousand, arg % Thousand);

    /// <summary>The question with its usual answers.</summary>
    public static Saying Question(int what, string action, long subject, IReadOnlyList<Button> wayOut, bool words = false)
    {
        var (key, usual, none) = what switch
        {
            Seats => ("seats.ask-seats", UsualSeats, "button.no-limit"),
            Held => ("seats.ask-held", UsualHeld, "button.hold-none"),
            _ => ("seats.ask-least", UsualLeast, "button.anyway"),
        };
        return new Saying(
            [Line.Of(key)],
            [
                .. usual.Select(number => new Button(Line.Of("button.words", ("words", number)), action, subject, Ask(what) + number)).Chunk(3).Select(row => (IReadOnlyList<Button>)row),
                [new Button(Line.Of(none), action, subject, Ask(what) + None)],
                wayOut,
            ],
            AwaitsWords: words);
    }

    public static IReadOnlyList<Button> Close => [new Button(Line.Of("button.not-now"), Meetups.Close.Action)];

    public static IServiceCollection AddSeatChoices(this IServiceCollection services) => services
        .AddDraftOption(20, "button.seats", DraftSeats.Action, Ask(Seats))
        .AddDraftOption(21, "button.hold", DraftSeats.Action, Ask(Held))
        .AddDraftOption(22, "button.least", DraftSeats.Action, Ask(Least))
        .AddDraftOption(23, "button.names", DraftSeats.Action, Ask(Names))
        .AddManageOption(20, "button.seats", MeetupSeats.Action, Ask(Seats))
        .AddManageOption(21, "button.hold", MeetupSeats.Action, Ask(Held))
        .AddManageOption(22, "button.least", MeetupSeats.Action, Ask(Least))
        .AddManageOption(23, "button.names", MeetupSeats.Action, Ask(Names))
        .AddManageOption(24, "button.guests", GuestPress.Action, GuestPress.Ask);
}
