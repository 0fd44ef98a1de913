namespace CommunityBot.Tests.TimeWords;

/// <summary>The ones in English.</summary>
internal static partial class HeldOutPhrases
{
    public const string English = """
        shall we meet tomorrow at 6pm? | 2026-11-22 18:00
        tomorrow at 18:00 | 2026-11-22 18:00
        Thursday at 7 pm by the bridge | 2026-11-26 19:00
        on Friday at noon | 2026-11-27 12:00
        next Tuesday at 5pm | 2026-11-24 17:00 or 2026-12-01 17:00
        this Wednesday 17:30 | 2026-11-25 17:30
        Thursday next week at 18 | 2026-11-26 18:00
        in two hours | 2026-11-21 14:00
        in half an hour | 2026-11-21 12:30
        in an hour and a half | 2026-11-21 13:30
        in 20 minutes | 2026-11-21 12:20
        in three days at 3pm | 2026-11-24 15:00
        in a week | 2026-11-28 12:00
        the day after tomorrow at 10 | 2026-11-23 10:00
        tonight at 8 | 2026-11-21 20:00
        this evening at seven | 2026-11-21 19:00
        tomorrow morning at 9 | 2026-11-22 09:00
        Sunday afternoon at 3 | 2026-11-22 15:00
        half past six on Thursday | 2026-11-26 18:30 or 2026-11-26 06:30
        quarter to seven on Monday | 2026-11-23 18:45 or 2026-11-23 06:45
        ten past five tomorrow | 2026-11-22 17:10 or 2026-11-22 05:10
        at 5 o'clock on Tuesday | 2026-11-24 17:00 or 2026-11-24 05:00
        December 3 at 6 pm | 2026-12-03 18:00
        3 December 18:00 | 2026-12-03 18:00
        Dec 3rd at 6:30pm | 2026-12-03 18:30
        the 3rd of December at noon | 2026-12-03 12:00
        the 15th at 12:00 | 2026-12-15 12:00
        April 14, 2027 at 6pm | 2027-04-14 18:00
        2026-12-03 18:00 | 2026-12-03 18:00
        first Tuesday in December at 6pm | 2026-12-01 18:00
        the last Sunday of November at 11 am | 2026-11-29 11:00
        week 49 Wednesday 18:00 | 2026-12-02 18:00
        Christmas Eve at 3pm | 2026-12-24 15:00
        on Boxing Day at 2 pm | 2026-12-26 14:00
        New Year's Eve at 9pm | 2026-12-31 21:00
        Good Friday | 2027-03-26
        Easter Monday at 11am | 2027-03-29 11:00
        Midsummer's Eve at 1pm | 2027-06-25 13:00
        Sunday between 2 and 4 pm | 2026-11-22 14:00/2026-11-22 16:00
        Saturday 10am-12pm | 2026-11-28 10:00/2026-11-28 12:00
        from 6 to 8 pm on Friday | 2026-11-27 18:00/2026-11-27 20:00
        tomorrow 10-12 | 2026-11-22 10:00/2026-11-22 12:00
        every Thursday at 6pm | FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00
        every other Wednesday at 17:30 | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE@2026-11-25 17:30
        weekdays at noon | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 12:00
        on Mondays at 7pm | FREQ=WEEKLY;BYDAY=MO@2026-11-23 19:00
        the first Monday of every month at 6 pm | FREQ=MONTHLY;BYDAY=1MO@2026-12-07 18:00
        every day at 8 am | FREQ=DAILY@2026-11-22 08:00
        Tuesdays and Thursdays 9 am | FREQ=WEEKLY;BYDAY=TU,TH@2026-11-24 09:00
        every Tuesday at 18:30 until midsummer | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270625T215959Z@2026-11-24 18:30
        every second Saturday at 10 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA@2026-11-28 10:00
        Tuesday or Thursday | 2026-11-24 or 2026-11-26
        anyone up for a walk on Sunday morning? | 2026-11-22
        coffee tomorrow? | 2026-11-22
        see you on Monday | 2026-11-23
        this weekend | 2026-11-21/2026-11-22
        next weekend | 2026-11-28/2026-11-29
        thrusday at 6pm | 2026-11-26 18:00
        tommorow at 10am | 2026-11-22 10:00
        wendesday 18:00 | 2026-11-25 18:00
        at 3 | 2026-11-21 15:00 or 2026-11-22 03:00
        6 p.m. today | 2026-11-21 18:00
        Friday night at 9 | 2026-11-27 21:00
        a week from Thursday at 6pm | 2026-12-03 18:00
        Mon 7pm | 2026-11-23 19:00
        Saturday the 28th at 3 | 2026-11-28 15:00 or 2026-11-28 03:00
        I ran 10 km in 58 minutes | none
        we met last Thursday | none
        bus 18 leaves from the square | none
        room 12 is booked | none
        it costs 150 kr | none
        it is 18 degrees outside | none
        call me on 070-123 45 67 | none
        she turns 70 | none
        yesterday at 6pm it was packed | none
        I woke up at 5 | none
        we waited for two hours | none
        two weeks ago | none
        Merry Christmas everyone! | none
        may I join? | none
        we sat in the sun | none
        my second home | none
        I have 2 kids and 3 cats | none
        the score was 3-2 | none
        """;
}
