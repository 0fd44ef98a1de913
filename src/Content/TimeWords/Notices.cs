namespace CommunityBot.Content.TimeWords;

/// <summary>
/// Times that somebody tells and nobody proposes: when shops, buses, lifts and landlords do what they do, birthdays, work, forecasts, things for sale.
/// A question, or a word that turns to others, and the time stands.
/// </summary>
internal static class Notices
{
    private static readonly HashSet<string> Turns = new(StringComparer.Ordinal)
    {
        "vi", "oss", "kan", "can", "ses", "traffas", "nagon", "nan", "alla", "valkomna", "valkommen", "hanga", "hang", "haka", "hakar", "hanger", "kom", "sugen", "sugna", "lust", "ni", "er", "vem", "vilka", "fler", "flera", "max", "platser", "ihop", "tillsammans", "foljer", "samling", "samlas", "traff", "hos", "bjuder", "firar", "fira", "kalas",
        "we", "us", "you", "your", "who", "fancy", "up", "anyone", "someone", "join", "together", "meet", "meeting", "everyone", "welcome", "lets", "party", "celebrate",
    };

    private static readonly HashSet<string> Institutions = new(StringComparer.Ordinal)
    {
        "affaren", "butiken", "biblioteket", "bibblan", "apoteket", "restaurangen", "kafeet", "caféet", "cafeet", "gymmet", "badhuset", "simhallen", "skolan", "forskolan", "dagis", "fritids", "posten", "postombudet", "vardcentralen", "banken", "ica", "coop", "willys", "lidl",
        "systemet", "systembolaget", "macken", "kiosken", "museet", "biografen", "kyrkan", "bussen", "taget", "sparvagnen", "tunnelbanan", "farjan", "flyget", "pendeln", "soporna", "sopbilen", "hissen", "vattnet", "varmvattnet", "strommen", "hyran", "tvattstugan", "garaget",
        "hantverkaren", "rormokaren", "snoplogen", "nyheterna", "kommunen", "serien", "sandningen", "barnen", "tidningen", "paketet", "internet", "bredbandet", "parkeringen", "gatan", "vagen", "bron", "bensinmacken", "frisoren", "tandlakaren", "lakaren", "bageriet", "konditoriet", "tippen", "atervinningen", "sopstationen", "kommunen", "receptionen", "vaxeln", "mataffaren", "livs", "hemkop", "jysk", "apotek", "butik", "bion", "kiropraktorn", "optikern",
        "shop", "store", "library", "pharmacy", "restaurant", "cafe", "gym", "pool", "school", "bank", "museum", "church", "bus", "train", "tram", "ferry", "flight", "lift", "elevator", "water", "power", "rent", "laundry", "garage", "kids", "bin", "bins", "rubbish", "garbage", "parcel", "supermarket", "chemist", "chemists", "surgery", "clinic", "bakery", "bakers", "chippy", "butcher", "butchers", "office", "dump", "tip", "postman", "offie", "newsagent", "newsagents", "launderette", "pub", "hairdresser", "hairdressers", "barber", "barbers", "dentist", "doctors",
    };

    private static readonly HashSet<string> Doings = new(StringComparer.Ordinal)
    {
        "stanger", "stangs", "stangt", "stangd", "oppnar", "oppet", "oppnas", "gar", "avgar", "kommer", "anlander", "hamtas", "tomms", "toms", "lagas", "repareras", "avstangt", "avstangd", "betalas", "betala", "slutar", "borjar", "levereras", "stadas", "plogas", "rojer", "skottar", "spolar", "sopar", "landar", "lamnar", "dras",
        "svarar", "answers", "shuts", "shut", "closes", "closed", "close", "opens", "open", "leaves", "departs", "arrives", "due", "fixed", "repaired", "off", "ends", "starts", "collected", "emptied", "comes", "runs", "delivered",
    };

    private static readonly string[] OfTheirOwn =
        ["fyller", "jobbar", "arbetar", "tenta", "flyger", "flying", "travelling", "traveling", "working", "birthday", "deadline", "exam"];

    private static readonly string[] Wares = ["oppettider", "oppettiderna", "tystnad", "saljer", "plogning", "plogningen", "ordningsregler", "ordningsreglerna", "trivselreglerna", "husreglerna", "parkeringsforbud", "vattenavstangning", "stromavbrott", "driftstopp", "avstangning", "gatsopning", "uthyres", "saljes", "salu", "hyr", "hyrs", "skankes", "selling"];

    private static readonly string[] Weather = ["sno", "snon", "snoar", "snoa", "regn", "regnet", "regnar", "regna", "storm", "storma", "blasa", "minusgrader", "plusgrader", "vader", "vadret", "halka", "frost", "rain", "snow", "storm", "windy", "sunny", "weather"];

    private static readonly string[] Forecasts = ["blir", "bli", "lovar", "vantas", "will", "going", "forecast"];

    private static readonly string[] Over = ["was", "were", "rained", "snowed"];

    public static void Drop(List<Piece> kept, Terms terms, Clause everything)
    {
        bool Says(string[] words) => Array.Exists(words, word => everything.HasWord(terms, word));
        if (kept.Count == 0 || TurnsToOthers(terms))
        {
            return;
        }

        var clock = kept.Exists(static piece => piece is ClockPiece);
        var isOver = !clock && Enumerable.Range(everything.From, everything.To - everything.From).Any(at => terms.Has(at, Sense.PastVerb) && Over.Contains(terms[at].Folded));
        var isHabit = !clock && everything.HasWord(terms, "jag") && kept.TrueForAll(static piece => piece is OtherPiece or PartPiece or SeriesPiece { Series.Unit: TimeUnit.Day });
        if (isOver || isHabit || Says(Wares) || TellsOfAnInstitution(terms, everything) || (!clock && Says(OfTheirOwn)) || (!clock && Says(Weather) && Says(Forecasts) && !everything.HasWord(terms, "om") && !everything.HasWord(terms, "if")))
        {
            kept.Clear();
        }
    }

    /// <summary>A question, a wish, or a word that turns to others ("alla välkomna", but not "alla dagar").</summary>
    public static bool TurnsToOthers(Terms terms, bool alsoAsking = true)
    {
        for (var at = 0; at < terms.Count; at++)
        {
            if ((alsoAsking ? terms[at].Is('?') : terms.Has(at, Sense.Meet)) || terms.Has(at, Sense.Polite) || (Turns.Contains(terms[at].Folded) && !(terms.Has(at, Sense.Every) && terms[at + 1].Sense is Sense.Unit or Sense.WeekdayPlural)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlace(Terms terms, int before) => terms[before].Sense is Sense.On or Sense.In or Sense.At or Sense.From or Sense.Around or Sense.Until or Sense.Before or Sense.After
        || terms[before].Folded is "vid" or "utanfor" or "till" or "framfor" or "bakom" or "mot" or "by" or "outside" or "near" or "to" or "at" or "from" or "in";

    private static bool TellsOfAnInstitution(Terms terms, Clause clause) => Enumerable.Range(clause.From, clause.To - clause.From).Any(at => DoesItsOwn(terms, at));

    /// <summary>"biblioteket stänger", "taket på skolan lagas"; but "från kyrkan, går runt sjön" is where they meet: a preposition stands before it.</summary>
    public static bool DoesItsOwn(Terms terms, int at)
    {
        // "fem över halv fem på fredag, när skolan slutar", "om bussen går": it says when or whether, and the meetup is another.
        if (terms[at - 1].Folded is "nar" or "efter" or "innan" or "tills" or "om" or "when" or "after" or "before" or "until" or "if"
            || !Institutions.Contains(terms[at].Folded) || IsPlace(terms, terms[at - 1].Folded is "the" ? at - 2 : at - 1))
        {
            return false;
        }

        for (var next = at + 1; next <= at + 4 && !terms[next].Is(',') && !terms[next].Is('.'); next++)
        {
            if (Doings.Contains(terms[next].Folded))
            {
                return true;
            }
        }

        return false;
    }
}
