namespace CommunityBot.Content.Safety;

internal enum StepKind
{
    /// <summary>One word of a set.</summary>
    Word,

    /// <summary>Up to so many other words within the sentence.</summary>
    Gap,

    /// <summary>Up to so many other words, full stops or not.</summary>
    WideGap,

    /// <summary>The clause begins here, small talk aside.</summary>
    Start,

    /// <summary>The sentence ends here, small talk aside.</summary>
    End,

    /// <summary>The next word is not one of a set.</summary>
    Not,
}

internal readonly record struct Step(StepKind Kind, int Value);

/// <summary>One formulation: words of given sets in order, with gaps.</summary>
internal sealed class Phrase(Step[] steps)
{
    private const int MostPlaces = 8;

    /// <summary>The sets a message must touch before it is worth looking closer.</summary>
    public int[] Needed { get; } = [.. steps.Where(s => s.Kind == StepKind.Word).Select(s => s.Value).Distinct()];

    private readonly int _lead = Array.FindIndex(steps, s => s.Kind == StepKind.Word);

    /// <summary>Every place where it fits, at most <see cref="MostPlaces"/>; a place that fits only when negated says so.</summary>
    public IReadOnlyList<Span> FindAll(Reading reading, Negation negation, ref int budget)
    {
        List<Span>? found = null;
        foreach (var start in reading.Places(steps[_lead].Value))
        {
            var search = new Search(reading, negation, budget);
            var end = search.Fit(steps, 0, start, start, negation.Before(reading, start));
            budget = search.Budget;
            if (end >= 0 || search.NegatedEnd >= 0)
            {
                (found ??= []).Add(end >= 0 ? new Span(start, end, false) : new Span(start, search.NegatedEnd, true));
            }

            if (budget < 0 || found?.Count == MostPlaces)
            {
                break;
            }
        }

        return found ?? (IReadOnlyList<Span>)[];
    }

    private ref struct Search(Reading reading, Negation negation, int budget)
    {
        public int Budget = budget;
        public int NegatedEnd = -1;

        /// <summary>The index of the last word of a fit with an even number of negations, or -1.</summary>
        public int Fit(Step[] steps, int step, int at, int previous, int negations)
        {
            if (--Budget < 0)
            {
                return -1;
            }

            if (step == steps.Length)
            {
                if (negations % 2 == 0)
                {
                    return previous;
                }

                NegatedEnd = NegatedEnd < 0 ? previous : NegatedEnd;
                return -1;
            }

            var (kind, value) = steps[step];
            switch (kind)
            {
                case StepKind.Word:
                    return at < reading.Count && reading.Has(at, value) && SameSentence(steps, step, at, previous)
                        ? Fit(steps, step + 1, at + 1, at, negations) : -1;
                case StepKind.Start:
                    return reading.OpensClause(at) ? Fit(steps, step + 1, at, previous, negations) : -1;
                case StepKind.End:
                    return reading.ClosesSentence(at) ? Fit(steps, step + 1, at, previous, negations) : -1;
                case StepKind.Not:
                    return at < reading.Count && reading.Has(at, value) && reading[at].Sentence == reading[previous].Sentence
                        ? -1 : Fit(steps, step + 1, at, previous, negations);
                default:
                    return AcrossGap(steps, step, at, previous, negations);
            }
        }

        private int AcrossGap(Step[] steps, int step, int at, int previous, int negations)
        {
            var (kind, most) = steps[step];

            // Most gaps lead to a word: only where it stands is it worth trying the rest.
            var awaited = step + 1 < steps.Length && steps[step + 1].Kind == StepKind.Word ? steps[step + 1].Value : -1;
            for (var skipped = 0; skipped <= most; skipped++)
            {
                var over = at + skipped;
                if (awaited < 0 || (over < reading.Count && reading.Has(over, awaited)))
                {
                    var end = Fit(steps, step + 1, over, previous, negations);
                    if (end >= 0)
                    {
                        return end;
                    }
                }

                if (over >= reading.Count || (kind == StepKind.Gap && reading[over].Sentence != reading[previous].Sentence))
                {
                    break;
                }

                negations += negation.At(reading, over) ? 1 : 0;
            }

            return -1;
        }

        private readonly bool SameSentence(Step[] steps, int step, int at, int previous) =>
            at == previous || reading[at].Sentence == reading[previous].Sentence || (step > 0 && steps[step - 1].Kind == StepKind.WideGap);
    }
}

/// <summary>Where a phrase was found, first and last word, and whether a negation turns it round.</summary>
internal readonly record struct Span(int First, int Last, bool Negated);
