namespace CommunityBot.Tests.TimeWords;

/// <summary>Phrases written after the first measurement, each answer checked by hand against a calendar. Same form and moment as <see cref="HeldOutPhrases"/>.</summary>
internal static partial class CheckedPhrases
{
    public const string Swedish = """
        Promenad imorgon 10 vid kyrkan | 2026-11-22 10:00
        Ses vi på ons 17.30? | 2026-11-25 17:30
        kan du på fre vid 5? | 2026-11-27 17:00 or 2026-11-27 05:00
        middag lör 19 | 2026-11-21 19:00
        tor kl 18 | 2026-11-26 18:00
        tors 18-20 | 2026-11-26 18:00/2026-11-26 20:00
        Tis 24/11 kl 18.30 | 2026-11-24 18:30
        lördag den 28:e 14.00 | 2026-11-28 14:00
        den 3:e 18.30 | 2026-12-03 18:30
        söndag den 29 12.00 | 2026-11-29 12:00
        lördagen den 28:e nov kl 14 | 2026-11-28 14:00
        i kväll 19:30 | 2026-11-21 19:30
        ikväll klockan 8 | 2026-11-21 20:00
        ikväll vid 8 | 2026-11-21 20:00
        halv nio på lördag morgon | 2026-11-28 08:30
        kvart i 8 imorgon bitti | 2026-11-22 07:45
        tjugo över sju på onsdag kväll | 2026-11-25 19:20
        tio över 6 imorrn | 2026-11-22 18:10 or 2026-11-22 06:10
        fem i tre på söndag em | 2026-11-22 14:55
        kl 7 på morgonen på tisdag | 2026-11-24 07:00
        sju på morgonen på måndag | 2026-11-23 07:00
        vid ett-tiden på söndag | 2026-11-22 13:00 or 2026-11-22 01:00
        18-tiden på torsdag | 2026-11-26 18:00
        vid 18-tiden imorgon | 2026-11-22 18:00
        runt 14 på lördag | 2026-11-21 14:00
        efter kl 17 på måndag | 2026-11-23 17:00
        innan 12 på fredag | 2026-11-27 12:00
        senast fredag kl 12 | 2026-11-27 12:00
        om ett par timmar | 2026-11-21 14:00
        om ett par dagar | 2026-11-23 12:00
        om någon timme | 2026-11-21 13:00
        om en timma | 2026-11-21 13:00
        om 1 h | 2026-11-21 13:00
        om 10 min | 2026-11-21 12:10
        om 3 dgr | 2026-11-24 12:00
        om en och en halv vecka | 2026-12-01 12:00
        om två och en halv timme | 2026-11-21 14:30
        om ca en timme | 2026-11-21 13:00
        två veckor från idag | 2026-12-05
        idag om en vecka | 2026-11-28
        imorgon om en vecka | 2026-11-29
        måndag om två veckor | 2026-12-07
        på fredag nästa vecka kl 15 | 2026-11-27 15:00
        fredag i nästa vecka | 2026-11-27
        onsdagen i vecka 3 | 2027-01-20
        v.49 onsdag kl 18 | 2026-12-02 18:00
        vecka 50 | 2026-12-07/2026-12-13
        under v 51 | 2026-12-14/2026-12-20
        v 49-50 | 2026-11-30/2026-12-13
        nästa vecka | 2026-11-23/2026-11-29
        nästa måndag | 2026-11-23 or 2026-11-30
        nästa lördag | 2026-11-28
        nu på lördag kl 14 | 2026-11-21 14:00
        nu i helgen | 2026-11-21/2026-11-22
        till helgen | 2026-11-21/2026-11-22
        på lördag eller söndag kl 14 | 2026-11-21 14:00 or 2026-11-22 14:00
        tis/tors/lör | 2026-11-24 or 2026-11-26 or 2026-11-28
        mån, ons eller fre kl 18 | 2026-11-23 18:00 or 2026-11-25 18:00 or 2026-11-27 18:00
        fredag till söndag | 2026-11-27/2026-11-29
        27-29 november | 2026-11-27/2026-11-29
        från 3 till 5 december | 2026-12-03/2026-12-05
        den 3-5 dec | 2026-12-03/2026-12-05
        3 dec - 5 dec | 2026-12-03/2026-12-05
        2/1 kl 13 | 2027-01-02 13:00
        31/1 | 2027-01-31
        29 februari | 2028-02-29
        den 30:e | 2026-11-30
        sista mars | 2027-03-31
        1:a december kl 18 | 2026-12-01 18:00
        första december | 2026-12-01
        den första december kl 18 | 2026-12-01 18:00
        den 1/12 | 2026-12-01
        2026-12-24 | 2026-12-24
        24.12.2026 kl 15 | 2026-12-24 15:00
        12 jan 2027 | 2027-01-12
        påskdagen | 2027-03-28
        annandag påsk 2028 | 2028-04-17
        midsommar 2027 | 2027-06-25
        juldagsmorgon kl 6 | 2026-12-25 06:00
        trettondagsafton | 2027-01-05
        fettisdagen | 2027-02-09
        mors dag kl 14 | 2027-05-30 14:00
        fars dag | 2027-11-14
        alla hjärtans dag kl 19 | 2027-02-14 19:00
        1 maj kl 12 | 2027-05-01 12:00
        första maj | 2027-05-01
        halloween kl 18 | 2027-10-31 18:00
        lucia | 2026-12-13
        på lucia | 2026-12-13
        luciamorgon kl 7 | 2026-12-13 07:00
        kvällen före julafton | 2026-12-23
        dagen efter nyårsdagen | 2027-01-02
        dagen före midsommarafton | 2027-06-24
        Vi ses imorgon vid lunch | 2026-11-22 12:00
        ses kl 12.00 på torget | 2026-11-22 12:00
        lunch på torsdag | 2026-11-26 12:00
        lunch på torsdag kl 11.45 | 2026-11-26 11:45
        fika efter jobbet på onsdag | 2026-11-25
        imorgon 18 vid bron | 2026-11-22 18:00
        18 imorgon | 2026-11-22 18:00
        kl 18 imorgon | 2026-11-22 18:00
        18:30 på torsdag | 2026-11-26 18:30
        18.30 torsdag | 2026-11-26 18:30
        imorgon förmiddag | 2026-11-22
        i övermorgon eftermiddag | 2026-11-23
        idag | 2026-11-21
        nu ikväll | 2026-11-21
        kl arton | 2026-11-21 18:00
        klockan tjugo | 2026-11-21 20:00
        kl. 19 | 2026-11-21 19:00
        Kl19 | 2026-11-21 19:00
        kl18.30 på fre | 2026-11-27 18:30
        torsdag kl18 | 2026-11-26 18:00
        19.30-21.00 på tisdag | 2026-11-24 19:30/2026-11-24 21:00
        tisdag kl 19 till 21 | 2026-11-24 19:00/2026-11-24 21:00
        tisdag mellan kl 10 och kl 12 | 2026-11-24 10:00/2026-11-24 12:00
        tisdag från 18 till 20 | 2026-11-24 18:00/2026-11-24 20:00
        lördag 22-01 | 2026-11-21 22:00/2026-11-22 01:00
        kl 18 i två timmar på onsdag | 2026-11-25 18:00/2026-11-25 20:00
        i morgon em | 2026-11-22
        på lunchen imorgon | 2026-11-22 12:00
        midnatt på nyårsafton | 2027-01-01 00:00
        klockan kvart över åtta imorgon | 2026-11-22 20:15 or 2026-11-22 08:15
        torsdag halv 7 | 2026-11-26 18:30 or 2026-11-26 06:30
        halv7 imorgon | 2026-11-22 18:30 or 2026-11-22 06:30
        halv sju | 2026-11-21 18:30 or 2026-11-22 06:30
        kvart över fyra | 2026-11-21 16:15 or 2026-11-22 04:15
        torsdg kl 18 | 2026-11-26 18:00
        fredga 17 | 2026-11-27 17:00
        decembr 3 | 2026-12-03
        3 decmber kl 18 | 2026-12-03 18:00
        måndga | 2026-11-23
        sönadg kl 10 | 2026-11-22 10:00
        lödag kl 14 | 2026-11-21 14:00
        på onssdag kl 18 | 2026-11-25 18:00
        imorgo kl 9 | 2026-11-22 09:00
        i morgn kl 9 | 2026-11-22 09:00
        nasta mandag kl 18 | 2026-11-23 18:00 or 2026-11-30 18:00
        ikvall kl 20 | 2026-11-21 20:00
        i overmorgon | 2026-11-23
        forsta sondagen i advent | 2026-11-29
        angående torsdag: kl 18 funkar | 2026-11-26 18:00
        """;
}
