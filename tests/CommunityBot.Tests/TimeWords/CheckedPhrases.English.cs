namespace CommunityBot.Tests.TimeWords;

/// <summary>The ones in English.</summary>
internal static partial class CheckedPhrases
{
    public const string English = """
        Let's meet Thursday at 6 | 2026-11-26 18:00 or 2026-11-26 06:00
        How about Saturday 10am? | 2026-11-28 10:00
        dinner at 7 on Friday | 2026-11-27 19:00 or 2026-11-27 07:00
        Sunday the 29th | 2026-11-29
        on the 3rd | 2026-12-03
        3rd Dec 6pm | 2026-12-03 18:00
        Nov 30 | 2026-11-30
        30 Nov 2026 | 2026-11-30
        11/30 | 2026-11-30
        30/11 at 18:00 | 2026-11-30 18:00
        noon tomorrow | 2026-11-22 12:00
        half six tomorrow | 2026-11-22 18:30 or 2026-11-22 06:30
        tomorrow night at 9 | 2026-11-22 21:00
        tomorrow around 7 | 2026-11-22 19:00 or 2026-11-22 07:00
        in a couple of hours | 2026-11-21 14:00
        in 90 minutes | 2026-11-21 13:30
        in two and a half hours | 2026-11-21 14:30
        two weeks from today | 2026-12-05
        two weeks on Thursday | 2026-12-10
        Thursday in two weeks at 6pm | 2026-12-10 18:00
        Thursday week | 2026-12-03
        next month | 2026-12-01/2026-12-31
        first Monday in January | 2027-01-04
        the second Tuesday of next month at 7pm | 2026-12-08 19:00
        week 2 | 2027-01-11/2027-01-17
        next week Tuesday 18:00 | 2026-11-24 18:00
        Thursday from 6pm until 8pm | 2026-11-26 18:00/2026-11-26 20:00
        Friday 6pm for two hours | 2026-11-27 18:00/2026-11-27 20:00
        7-9pm tomorrow | 2026-11-22 19:00/2026-11-22 21:00
        7.30pm on Wednesday | 2026-11-25 19:30
        Wed at 19.30 | 2026-11-25 19:30
        at seven thirty on Friday | 2026-11-27 19:30 or 2026-11-27 07:30
        seven pm on Friday | 2026-11-27 19:00
        twenty past six tomorrow evening | 2026-11-22 18:20
        Christmas Day | 2026-12-25
        on Christmas | 2026-12-25
        Easter Sunday at 10am | 2027-03-28 10:00
        on midsummer | 2027-06-25
        the day before Christmas Eve | 2026-12-23
        next Sunday | 2026-11-29 or 2026-11-22
        this Sunday at 11 | 2026-11-22 11:00
        Friday or Saturday | 2026-11-27 or 2026-11-28
        Dec 24th, 2026 at 3 p.m. | 2026-12-24 15:00
        2 January | 2027-01-02
        9 in the morning on Sunday | 2026-11-22 09:00
        8 tonight | 2026-11-21 20:00
        6 o'clock tonight | 2026-11-21 18:00
        at half past 6 on Thursday | 2026-11-26 18:30 or 2026-11-26 06:30
        not today but on Monday | 2026-11-23
        tomorrow at noon | 2026-11-22 12:00
        Saturday noon | 2026-11-28 12:00
        saterday at 3pm | 2026-11-21 15:00
        febuary 3 | 2027-02-03
        tommorrow evening | 2026-11-22
        """;
}
