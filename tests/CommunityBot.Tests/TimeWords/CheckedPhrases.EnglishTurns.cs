namespace CommunityBot.Tests.TimeWords;

/// <summary>The English ones.</summary>
internal static partial class CheckedPhrases
{
    public const string EnglishTurns = """
        10am-noon Saturday | 2026-11-28 10:00/2026-11-28 12:00
        20 past 6 on Tuesday | 2026-11-24 18:20 or 2026-11-24 06:20
        27 November at 7 | 2026-11-27 19:00 or 2026-11-27 07:00
        7ish tomorrow | 2026-11-22 19:00 or 2026-11-22 07:00
        Christmas Day lunch, midday, all welcome | 2026-12-25 12:00
        Christmas Eve morning, 10 o'clock | 2026-12-24 10:00
        Easter Sunday 10am | 2027-03-28 10:00
        Fri 27/11 19:30 | 2026-11-27 19:30
        Friday from 6pm till late | 2026-11-27 18:00
        I've got tickets for Saturday at 7pm | 2026-11-21 19:00
        Monday lunchtime | 2026-11-23 12:00
        Nov 27, 7pm | 2026-11-27 19:00
        Pancake Day at 5 | 2027-02-09 17:00 or 2027-02-09 05:00
        RSVP by Wednesday, party on Saturday at 7pm | 2026-11-21 19:00
        Saturday 10 - 12.30 | 2026-11-28 10:00/2026-11-28 12:30
        Saturday 5th December 11am-2pm | 2026-12-05 11:00/2026-12-05 14:00
        Saturday fortnight at 11 | 2026-12-12 11:00
        Saturday in two weeks at 10 | 2026-12-12 10:00
        Saturday mornings at 9 | FREQ=WEEKLY;BYDAY=SA@2026-11-28 09:00
        St Patrick's Day, 8pm at the pub | 2027-03-17 20:00
        Sunday at 3 | 2026-11-22 15:00 or 2026-11-22 03:00
        Sundays from 6 December at 4pm | FREQ=WEEKLY;BYDAY=SU@2026-12-06 16:00
        Thanksgiving potluck at 4 | 2026-11-26 16:00 or 2026-11-26 04:00
        Tuesdays 6-7pm | FREQ=WEEKLY;BYDAY=TU@2026-11-24 18:00/2026-11-24 19:00
        Tusday 7pm choir | 2026-11-24 19:00
        Wednesday 18:00 till 16 December | FREQ=WEEKLY;BYDAY=WE;UNTIL=20261216T225959Z@2026-11-25 18:00
        Wednesday next week, 18:30 | 2026-11-25 18:30
        Wednesdays at ten in the morning until Easter | FREQ=WEEKLY;BYDAY=WE;UNTIL=20270328T215959Z@2026-11-25 10:00
        Working until 5 on Friday, drinks at 6? | 2026-11-27 18:00 or 2026-11-27 06:00
        a fortnight on Saturday, 2pm | 2026-12-05 14:00
        a week from Friday, 6pm | 2026-12-04 18:00
        a week tomorrow at 3pm | 2026-11-29 15:00
        an hour from now | 2026-11-21 13:00
        around 5 on tuesday | 2026-11-24 17:00 or 2026-11-24 05:00
        at 18:00 on the 4th | 2026-12-04 18:00
        between 5 and 7 on Wednesday | 2026-11-25 17:00/2026-11-25 19:00 or 2026-11-25 05:00/2026-11-25 07:00
        can't do Tuesday but Wednesday at 7 works | 2026-11-25 19:00 or 2026-11-25 07:00
        dinner Friday 27th 7.30pm | 2026-11-27 19:30
        doors 6.30, film 7pm, Friday | 2026-11-27 19:00
        each Wednesday at 10 | FREQ=WEEKLY;BYDAY=WE@2026-11-25 10:00
        eightish on Thursday, pub | 2026-11-26 20:00 or 2026-11-26 08:00
        every 2 weeks on Tuesday at 6 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU@2026-11-24 18:00
        every day at 8am next week | FREQ=DAILY;UNTIL=20261129T225959Z@2026-11-23 08:00
        every day this week at noon | FREQ=DAILY;UNTIL=20261122T225959Z@2026-11-22 12:00
        every second Thursday at 7pm | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH@2026-11-26 19:00
        every weekday morning at 7.30 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@2026-11-23 07:30
        first thing tomorrow, 7am | 2026-11-22 07:00
        five to six on Friday | 2026-11-27 17:55 or 2026-11-27 05:55
        fortnightly on Mondays at 7pm | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO@2026-11-23 19:00
        four Mondays from 30 November at 7pm | FREQ=WEEKLY;BYDAY=MO;COUNT=4@2026-11-30 19:00
        from 10am to noon on Saturday | 2026-11-28 10:00/2026-11-28 12:00
        half an hour from now by the gate | 2026-11-21 12:30
        in 20 mins | 2026-11-21 12:20
        in a fortnight, Thursday at 7pm | 2026-12-03 19:00
        in an hour and a half | 2026-11-21 13:30
        in two weeks, Saturday at 10 | 2026-12-05 10:00
        last Saturday of November, 10am | 2026-11-28 10:00
        let's say Thursday, 6:30 | 2026-11-26 18:30 or 2026-11-26 06:30
        monthly on the 15th at 6pm | FREQ=MONTHLY;BYMONTHDAY=15@2026-12-15 18:00
        moved from Thursday 6pm to Friday 7pm | 2026-11-27 19:00
        next week Wednesday at 6 | 2026-11-25 18:00 or 2026-11-25 06:00
        not Thursday, Friday at 6 | 2026-11-27 18:00 or 2026-11-27 06:00
        on Saturday morning at ten | 2026-11-28 10:00
        on the first Sunday in December at 2 | 2026-12-06 14:00 or 2026-12-06 02:00
        please sign up before 1 December, workshop is Sat 5 Dec 10am | 2026-12-05 10:00
        quarter past seven tomorrow evening | 2026-11-22 19:15
        six prompt on Monday | 2026-11-23 18:00 or 2026-11-23 06:00
        six thirty on Thursday | 2026-11-26 18:30 or 2026-11-26 06:30
        sunday 3ish | 2026-11-22 15:00 or 2026-11-22 03:00
        thanks for Saturday, see you Thursday at 6pm | 2026-11-26 18:00
        the 4th at 6 | 2026-12-04 18:00 or 2026-12-04 06:00
        the Saturday before Christmas at 2pm | 2026-12-19 14:00
        the day after Boxing Day at 11 | 2026-12-27 11:00
        the next three Sundays at 10am | FREQ=WEEKLY;BYDAY=SU;COUNT=3@2026-11-22 10:00
        the third Thursday of each month, 7pm | FREQ=MONTHLY;BYDAY=3TH@2026-12-17 19:00
        the walk is now at 5 instead of 4 on Sunday | 2026-11-22 17:00 or 2026-11-22 05:00
        the week after Easter, Wednesday at 7pm | 2027-03-31 19:00
        this Saturday at noon | 2026-11-28 12:00
        three Saturdays in a row from 5 December, 10 am | FREQ=WEEKLY;BYDAY=SA;COUNT=3@2026-12-05 10:00
        three days from now at 6pm | 2026-11-24 18:00
        tomorrow evening around half six | 2026-11-22 18:30
        tomorrow night at 8 | 2026-11-22 20:00
        tonight at half eight | 2026-11-21 20:30
        twixmas walk, 29th December, 10 am | 2026-12-29 10:00
        two weeks on Saturday at 10 | 2026-12-12 10:00
        we've got the hall from 6 to 8 on Friday | 2026-11-27 18:00/2026-11-27 20:00 or 2026-11-27 06:00/2026-11-27 08:00
        week 50 on Wednesday 18:00 | 2026-12-09 18:00
        week after next, Tuesday 6pm | 2026-12-01 18:00
        Tea at Margaret's, Thursday afternoon, three-ish | 2026-11-26 15:00
        BBQ on the 5th, 1pm onwards | 2026-12-05 13:00
        Xmas party 18th December 6pm til late | 2026-12-18 18:00
        three weeks today at noon | 2026-12-12 12:00
        can we make it 7 instead of 6 on Thursday | 2026-11-26 19:00 or 2026-11-26 07:00
        10.12. at 19.00 | 2026-12-10 19:00
        Jan 15th @ 6 | 2027-01-15 18:00 or 2027-01-15 06:00
        Sunday after next at 11 | 2026-11-29 11:00
        the Thursday after next, 7pm | 2026-12-03 19:00
        1st and 3rd Monday of the month at 7 | FREQ=MONTHLY;BYDAY=1MO,3MO@2026-12-07 19:00
        Table for 6 booked 7.30 Friday | 2026-11-27 19:30 or 2026-11-27 07:30
        wed 630pm | 2026-11-25 18:30
        fri @8 | 2026-11-27 20:00 or 2026-11-27 08:00
        hope to see you all Tuesday 1 Dec, 18:30, in the laundry room | 2026-12-01 18:30
        Wed 25/11 18:00 neighbours' fika | 2026-11-25 18:00
        all Tuesdays at 18:00 | FREQ=WEEKLY;BYDAY=TU@2026-11-24 18:00
        """;
}
