namespace CommunityBot.Bot.Features.Meeting;

internal enum Relation
{
    Unknown = 0,
    Neighbour = 1,
    Family = 2,
    AtWork = 3,
}

/// <summary>Whom somebody writes about, by one word of it. The words themselves are let go of at once.</summary>
internal static class Relations
{
    private static readonly string[] Neighbours = ["granne", "grannen", "grannar", "vän", "vännen", "kompis", "kompisen", "bekant", "neighbour", "neighbor", "friend"];

    private static readonly string[] Families =
    [
        "mamma", "pappa", "mor", "far", "mormor", "morfar", "farmor", "farfar", "syster", "bror", "son", "dotter", "förälder", "faster", "moster", "farbror", "morbror",
        "mum", "mom", "mother", "dad", "father", "grandma", "grandmother", "grandpa", "grandfather", "sister", "brother", "daughter", "aunt", "uncle", "parent",
    ];

    private static readonly string[] AtWorks =
        ["patient", "patienten", "brukare", "klient", "kund", "elev", "jobbet", "arbetet", "omsorgstagare", "hemtjänst", "kollega", "client", "customer", "pupil", "student", "work", "colleague"];

    public static Relation In(string words)
    {
        var said = words.ToLowerInvariant().Split([' ', ',', '.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return said.Any(AtWorks.Contains) ? Relation.AtWork : said.Any(Families.Contains) ? Relation.Family : said.Any(Neighbours.Contains) ? Relation.Neighbour : Relation.Unknown;
    }
}
