namespace CommunityBot.Content.Safety;

/// <summary>Which "not" turns a wish round ("jag vill inte dö") and which doesn't ("jag kan inte sluta tänka på att dö").</summary>
/// <param name="negators">Words that negate.</param>
/// <param name="harmlessBefore">After these a negator means something else: "orkar inte", "vet inte".</param>
/// <param name="harmlessAfter">Before these too: "inte sluta", "inte bara", "not kidding".</param>
internal sealed class Negation(int negators, int harmlessBefore, int harmlessAfter)
{
    /// <summary>How far before a wish a negation still governs it: "det är inte så att jag vill dö".</summary>
    private const int Reach = 4;

    public bool At(Reading reading, int at) => reading.Has(at, negators)
        && !(at > 0 && reading.Has(at - 1, harmlessBefore))
        && !(at + 1 < reading.Count && reading.Has(at + 1, harmlessAfter));

    /// <summary>How many negations stand shortly before the word, in its own clause.</summary>
    public int Before(Reading reading, int at)
    {
        var count = 0;
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && reading[i].Clause == reading[at].Clause; i--)
        {
            count += At(reading, i) ? 1 : 0;
        }

        return count;
    }
}
