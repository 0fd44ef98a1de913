namespace CommunityBot.Tests.TimeWords;

/// <summary>The project's own examples (shared/data/when_dev.tsv), copied so that the suite needs no file.</summary>
internal static class SharedPhrases
{
    public const string Swedish = """
        imorgon kl 18 | 2026-11-22 18:00
        imorgon klockan 18 | 2026-11-22 18:00
        imorgon 18:30 | 2026-11-22 18:30
        i morgon kl 18.30 | 2026-11-22 18:30
        imorn kl 9 | 2026-11-22 09:00
        i övermorgon kl 10 | 2026-11-23 10:00
        övermorgon kl 10 | 2026-11-23 10:00
        ikväll kl 19 | 2026-11-21 19:00
        i kväll kl 19 | 2026-11-21 19:00
        på torsdag kl 18 | 2026-11-26 18:00
        torsdag 18.00 | 2026-11-26 18:00
        tors 18 | 2026-11-26 18:00
        nästa tisdag kl 17 | 2026-11-24 17:00 or 2026-12-01 17:00
        på lördag kl 10 | 2026-11-28 10:00
        söndag förmiddag kl 10 | 2026-11-22 10:00
        om en timme | 2026-11-21 13:00
        om två timmar | 2026-11-21 14:00
        om en halvtimme | 2026-11-21 12:30
        om tre dagar kl 15 | 2026-11-24 15:00
        om en vecka | 2026-11-28 12:00
        den 3 december kl 18 | 2026-12-03 18:00
        3 dec 18:00 | 2026-12-03 18:00
        3/12 kl 18 | 2026-12-03 18:00
        2026-12-03 18:00 | 2026-12-03 18:00
        första tisdagen i december kl 18 | 2026-12-01 18:00
        sista söndagen i november kl 11 | 2026-11-29 11:00
        halv sju på torsdag | 2026-11-26 18:30 or 2026-11-26 06:30
        kvart över sex imorgon | 2026-11-22 18:15 or 2026-11-22 06:15
        julafton kl 15 | 2026-12-24 15:00
        lucia kl 7 | 2026-12-13 07:00
        vecka 49 onsdag kl 18 | 2026-12-02 18:00
        torsdag v. 49 kl 18 | 2026-12-03 18:00
        nyårsafton kl 21 | 2026-12-31 21:00
        den 15:e kl 12 | 2026-12-15 12:00
        imorgon eftermiddag kl 3 | 2026-11-22 15:00
        imorgon bitti kl 8 | 2026-11-22 08:00
        """;
}
