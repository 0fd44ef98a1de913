namespace CommunityBot.Content.TimeWords;

/// <summary>"på kvällen", "fm": moves a clock, or says roughly when on a day.</summary>
internal static class PartRules
{
    public static Piece? Read(Terms terms, int at, Grammar grammar) =>
        terms.Has(at, Sense.Part) ? new PartPiece(terms[at].Value) { To = at + 1 } : null;
}
