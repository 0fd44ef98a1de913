using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>How a season bounds a series; the value that the lexicons store beside it.</summary>
internal static class SeasonWay
{
    public const int Whole = 1, UntilItComes = 2, UntilItsEnd = 3;

    /// <summary>"i vår", which is also ours: a season where nothing stands behind it that could be.</summary>
    public const int WholeUnlessOurs = 4;
}

/// <summary>"hela sommaren", "till våren", "hösten ut": a season frames something that comes back, and is no time of anything by itself.</summary>
internal sealed record SeasonPiece(int Season, int Way) : Piece
{
    public const int Spring = 1, Summer = 2, Autumn = 3, Winter = 4;

    /// <summary>Whoever speaks of a season with less of it left than this means the next one.</summary>
    private const int LeastLeft = 7;

    /// <summary>Words behind "i vår" that nobody owns; before "vi" any word is a verb ("i vår spelar vi boule"), also where the two are one phrase ("kör vi").</summary>
    private static readonly HashSet<string> OwnedByNobody = [.. "vid pa hos med fran till for utom max och men sa som ska kl klockan vi jag ni alla varje varannan var igen ocksa hela fram".Split(' ')];

    public static Piece? Read(Terms terms, int at, Grammar grammar) => terms[at] switch
    {
        { Sense: Sense.Season, Extra: SeasonWay.WholeUnlessOurs } term => IsOurs(terms, at + 1) ? null : new SeasonPiece(term.Value, SeasonWay.Whole) { To = at + 1 },
        { Sense: Sense.Season } term => new SeasonPiece(term.Value, term.Extra) { To = at + 1 },
        _ => null,
    };

    private static bool IsOurs(Terms terms, int behind) =>
        terms[behind] is { Sense: not (Sense.End or Sense.Symbol or Sense.Number or Sense.Weekday or Sense.WeekdayPlural or Sense.At or Sense.On or Sense.Clock or Sense.Half or Sense.Every) } word
        && !OwnedByNobody.Contains(word.Folded) && !(word.Sense == Sense.Meet && word.End - word.Start > word.Folded.Length) && terms[behind + 1].Folded is not ("vi" or "jag" or "ni");

    /// <summary>From when, if not from now, and until when. In January the spring has begun for all who plan together.</summary>
    public (LocalDate? From, LocalDate Until) Frame(LocalDate today)
    {
        var (first, last) = In(today.Year - 1);
        for (var year = today.Year; Way == SeasonWay.UntilItComes ? first <= today : last < today.PlusDays(LeastLeft); year++)
        {
            (first, last) = In(year);
        }

        var begun = first <= today || (Season == Spring && first.Year == today.Year);
        return Way == SeasonWay.UntilItComes ? (null, first.PlusDays(-1)) : (Way == SeasonWay.Whole && !begun ? first : null, last);
    }

    private (LocalDate First, LocalDate Last) In(int year)
    {
        var first = new LocalDate(year, Season * 3, 1);
        return (first, first.PlusMonths(3).PlusDays(-1));
    }

    public static void AddSwedish(Lexicon words)
    {
        Add(words, Spring, "våren");
        Add(words, Summer, "sommaren");
        Add(words, Summer, "sommarn");
        Add(words, Autumn, "hösten");
        Add(words, Winter, "vintern");

        words.Add(Sense.Season, Summer, "i sommar|nu i sommar|på somrarna", SeasonWay.Whole);
        words.Add(Sense.Season, Autumn, "i höst|nu i höst|på höstarna", SeasonWay.Whole);
        words.Add(Sense.Season, Winter, "i vinter|nu i vinter|på vintrarna", SeasonWay.Whole);
        words.Add(Sense.Season, Spring, "nu i vår|på vårarna", SeasonWay.Whole);
        words.Add(Sense.Season, Spring, "i vår", SeasonWay.WholeUnlessOurs);

        static void Add(Lexicon words, int season, string name)
        {
            words.Add(Sense.Season, season, $"hela {name}|under {name}|under hela {name}|över {name}|över hela {name}|på {name}|om {name}|i hela {name}", SeasonWay.Whole);
            words.Add(Sense.Season, season, $"till {name}|fram till {name}|tills {name}|ända till {name}", SeasonWay.UntilItComes);
            words.Add(Sense.Season, season, $"{name} ut|resten av {name}|till slutet av {name}", SeasonWay.UntilItsEnd);
        }
    }

    public static void AddEnglish(Lexicon words)
    {
        Add(words, Spring, "spring");
        Add(words, Summer, "summer");
        Add(words, Autumn, "autumn");
        Add(words, Autumn, "fall");
        Add(words, Winter, "winter");

        static void Add(Lexicon words, int season, string name)
        {
            words.Add(
                Sense.Season, season,
                $"all {name}|all {name} long|all through the {name}|this {name}|the whole {name}|the entire {name}|during {name}|during the {name}|throughout {name}|throughout the {name}|over the {name}|through the {name}|in the {name}|for the {name}|for the whole {name}", SeasonWay.Whole);
            words.Add(Sense.Season, season, $"until {name}|until the {name}|till {name}|till the {name}", SeasonWay.UntilItComes);
            words.Add(Sense.Season, season, $"the rest of the {name}|for the rest of the {name}|until the end of {name}|until the end of the {name}", SeasonWay.UntilItsEnd);
        }
    }
}
