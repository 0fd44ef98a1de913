namespace CommunityBot.Content.TimeWords;

/// <summary>
/// How much each clause of a text sounds like the one that proposes: a question, a word to others, a day with its hour raise it; work, school, travel, sleep,
/// illness, opening hours and the weather lower it, unless the clause also turns to others.
/// </summary>
internal sealed class Voices
{
    /// <summary>From here down a clause only tells something.</summary>
    public const int Telling = -2;

    private const int Whole = 2;

    private const int Told = 4;

    private const int Following = 2;

    private readonly Terms _terms;

    private readonly List<(Clause Clause, int Words, int Score)> _clauses = [];

    /// <summary>The clause of each term.</summary>
    private readonly int[] _of;

    public Voices(Terms terms)
    {
        (_terms, _of) = (terms, new int[terms.Count]);
        for (var clause = Clause.After(terms, 0); clause.From < terms.Count; clause = Clause.After(terms, clause.To))
        {
            var (turned, asked) = (ClauseTalk.Turned(terms, clause), ClauseTalk.Asked(terms, clause));
            Array.Fill(_of, _clauses.Count, clause.From, clause.To - clause.From);
            _clauses.Add((clause, turned - (!ClauseTalk.IsBusy(terms, clause) ? 0 : turned > asked ? 1 : Told), 0));
        }
    }

    public int Count => _clauses.Count;

    /// <summary>The clause that a piece begins in.</summary>
    public Clause ClauseOf(Piece piece) => _clauses[_of[piece.From]].Clause;

    public int ScoreOf(Piece piece) => _clauses[_of[piece.From]].Score;

    public bool IsTold(Piece piece) => ScoreOf(piece) <= Telling;

    /// <summary>A word that turns to others, or a question, in the clause of a piece.</summary>
    public bool Asks(Piece piece) => ClauseTalk.Turned(_terms, ClauseOf(piece)) > 0;

    // "kören övar 18-20 på onsdagar, så kortspel blir onsdag 20.30": what follows from the rest is the proposal.
    private int Follows(Clause clause) => clause.From > 0 && _terms[clause.From].Folded is "sa" or "so" ? Following : 0;

    /// <summary>Whether a clause says nothing else: "mån, ons eller fre kl 18" is a list of days.</summary>
    public bool IsAllOf(Piece piece)
    {
        var clause = ClauseOf(piece);
        for (var at = clause.From; at < clause.To; at++)
        {
            if ((at < piece.From || at >= piece.To) && _terms[at].Sense is not (Sense.Symbol or Sense.On or Sense.And or Sense.Or))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Scores the clauses anew, with the times that are left in them.</summary>
    public void Weigh(List<Piece> pieces)
    {
        Span<bool> days = _clauses.Count <= 64 ? stackalloc bool[_clauses.Count] : new bool[_clauses.Count];
        Span<bool> clocks = _clauses.Count <= 64 ? stackalloc bool[_clauses.Count] : new bool[_clauses.Count];
        Span<bool> any = _clauses.Count <= 64 ? stackalloc bool[_clauses.Count] : new bool[_clauses.Count];
        foreach (var piece in pieces)
        {
            var clause = _of[piece.From];
            days[clause] |= piece is DatePiece or SeriesPiece;
            clocks[clause] |= piece is ClockPiece { Gathering: false, Named: false };
            any[clause] |= piece is not OtherPiece;
        }

        for (var at = 0; at < _clauses.Count; at++)
        {
            var voice = _clauses[at];
            _clauses[at] = voice with { Score = voice.Words + (days[at] && clocks[at] ? Whole + Follows(voice.Clause) : 0) };

            // "söndag 10.30 i parken, funkar det?": the question is about what was said before its comma.
            if (at > 0 && !any[at] && _terms[voice.Clause.To].Is('?') && _terms[voice.Clause.From].Is(','))
            {
                _clauses[at - 1] = _clauses[at - 1] with { Score = _clauses[at - 1].Score + ClauseTalk.Asking };
            }
        }
    }
}
