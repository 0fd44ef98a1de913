namespace CommunityBot.Content.TimeWords;

/// <summary>"samlas 17.50": the clock after it is when people gather.</summary>
internal static class GatherRules
{
    public static Piece? Read(Terms terms, int at, Grammar grammar) =>
        terms.Has(at, Sense.Gather) && ClockRules.Read(terms, at + 1, grammar) is ClockPiece { Stop: null } clock
            ? clock with { Gathering = true, Weak = false, Medium = false }
            : null;
}
