namespace CommunityBot.Tests.TimeWords;

/// <summary>The ones in English.</summary>
internal static partial class HarmlessPhrases
{
    public const string English = """
        We usually eat at six
        I love Sundays
        I turned 40 in May
        We visited my aunt at noon
        Bus 18 is late
        I'm 34 years old
        my son is 7
        it took 20 minutes
        I ran a 5k in 22:30
        we had lunch at 12
        she called at 5
        I met him on Friday
        the match ended 2-1
        last night was fun
        open 24/7
        I may come
        the sun is shining
        I sat down
        he was fried
        one of us
        four of us
        how are you today?
        what a lovely day today
        it costs 12.50
        room 12
        3 out of 5
        I'll be there in a sec
        half of it
        we waited from 5 to 7
        see you
        happy birthday
        she is in her second year
        between you and me
        I walk every day
        I did it to win
        first come first served
        a week ago
        born in 1985
        in December last year
        for 2 weeks
        I moved here in March
        ten to one odds
        """;
}
