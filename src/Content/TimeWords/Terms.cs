namespace CommunityBot.Content.TimeWords;

/// <summary>The terms of one text; asking beyond either end answers with an end mark, so no rule has to check.</summary>
internal sealed class Terms(List<Term> terms)
{
    private static readonly Term Edge = new(Sense.End, 0, 0, " ", false, false, 0, 0);

    public int Count => terms.Count;

    public Term this[int at] => at >= 0 && at < terms.Count ? terms[at] : Edge;

    public int CountOf(Sense sense) => terms.Count(term => term.Sense == sense);

    public bool Has(int at, Sense sense) => this[at].Sense == sense;

    public bool Has(int at, Sense first, Sense second) => this[at].Sense is var sense && (sense == first || sense == second);

    /// <summary>Skips at most one term of these senses.</summary>
    public int Skip(int at, params ReadOnlySpan<Sense> senses) => senses.Contains(this[at].Sense) ? at + 1 : at;

    /// <summary>Skips a full stop that belongs to an abbreviation ("kl.", "dec.").</summary>
    public int SkipDot(int at) => this[at].Is('.') && this[at].Glued ? at + 1 : at;

    public static Terms Read(string text, Lexicon lexicon)
    {
        var tokens = Tokens.Cut(text);
        var terms = new List<Term>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var token = tokens[i];
            var taken = 1;
            var meaning = token.Kind switch
            {
                TokenKind.Number when token.Folded == "2" && i + 1 < tokens.Count && tokens[i + 1] is { Glued: true, Kind: TokenKind.Word } => lexicon.Phrase(tokens, i, out taken) ?? new Meaning(Sense.Number, token.Value),
                TokenKind.Number => new Meaning(Sense.Number, token.Value),
                TokenKind.Symbol when token.Folded == "@" && i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Number => new Meaning(Sense.At),
                TokenKind.Symbol => new Meaning(Sense.Symbol),
                _ => lexicon.Find(tokens, i, out taken),
            };
            var last = tokens[i + taken - 1];
            terms.Add(new Term(meaning.Sense, meaning.Value, meaning.Extra, token.Folded, token.Kind == TokenKind.Number, token.Glued, token.Start, last.End, char.IsUpper(text[token.Start]) && token.End > token.Start + 1 && char.IsLower(text[token.Start + 1])));
            i += taken;
        }

        return new Terms(Remaining(Abbreviations(Ordinals(terms))));
    }

    // "1:a tisdagen", "1st Tuesday": a number with its ending, before a weekday, is an ordinal; before "advent" it is a day by itself.
    private static List<Term> Ordinals(List<Term> terms)
    {
        for (var at = 0; at + 2 < terms.Count; at++)
        {
            var ending = terms[at + 1].Is(':') && terms[at + 1].Glued ? at + 2 : at + 1;
            if (terms[at] is { Written: true, Value: >= 1 and <= 5, Folded.Length: 1 } number && ending + 1 < terms.Count && terms[ending] is { Glued: true, Folded: "a" or "e" or "st" or "nd" or "rd" or "th" }
                && (terms[ending + 1].Sense == Sense.Weekday || IsAdvent(terms[ending + 1]) || (terms[ending + 1].Sense == Sense.And && ending + 2 < terms.Count && terms[ending + 2] is { Written: true, Value: >= 1 and <= 5, Folded.Length: 1 } && EndsBeforeWeekday(terms, ending + 3))))
            {
                var advent = IsAdvent(terms[ending + 1]) && number.Value <= 4;
                terms[at] = advent
                    ? number with { Sense = Sense.Holiday, Value = (int)HolidayName.FirstAdvent + number.Value - 1, Written = false, End = terms[ending + 1].End }
                    : number with { Sense = Sense.Ordinal, Written = false, End = terms[ending].End };
                terms.RemoveRange(at + 1, (advent ? ending + 1 : ending) - at);
            }
        }

        return terms;
    }

    // "1:a och 3:e måndagen"
    private static bool EndsBeforeWeekday(List<Term> terms, int at)
    {
        var ending = at < terms.Count && terms[at].Is(':') ? at + 1 : at;
        return ending + 1 < terms.Count && terms[ending] is { Glued: true, Folded: "a" or "e" or "st" or "nd" or "rd" or "th" } && terms[ending + 1].Sense == Sense.Weekday;
    }

    private static bool IsAdvent(Term term) => term is { Sense: Sense.LooseHoliday, Value: (int)HolidayName.FirstAdvent };

    // "one spot left", "two left": nobody has gone.
    private static List<Term> Remaining(List<Term> terms)
    {
        for (var at = 1; at < terms.Count; at++)
        {
            if (terms[at] is { Sense: Sense.PastVerb, Folded: "left" } && (terms[at - 1].Sense is Sense.CountUnit or Sense.Number || terms[at - 1].Folded is "spot" or "seat" or "place" or "ticket"))
            {
                terms[at] = terms[at] with { Sense = Sense.Filler };
            }
        }

        return terms;
    }

    // "fr" is Friday ("fr 18 vid bron"), and after another day, before an hour, it is "från" ("torsdag fr 17 till 20").
    private static List<Term> Abbreviations(List<Term> terms)
    {
        var at = terms.FindIndex(static term => term is { Sense: Sense.Weekday, Folded: "fr" });
        if (at > 0 && terms.FindIndex(0, at, static term => term.Sense is Sense.Weekday or Sense.WeekdayPlural or Sense.Day or Sense.Month or Sense.Holiday) >= 0 && at + 1 < terms.Count && terms[at + 1].Sense is Sense.Number or Sense.Clock)
        {
            terms[at] = terms[at] with { Sense = Sense.From, Value = 0, Extra = 0 };
        }

        return terms;
    }
}
