namespace CommunityBot.Community.Online;

/// <summary>The way into a meetup from afar. Only those who said yes are told it, in private.</summary>
public sealed class MeetupLink
{
    public const int Longest = 500;

    public required long MeetupId { get; init; }

    /// <summary>Always https.</summary>
    public required string Url { get; set; }

    /// <summary>The number for those who have no video, with its code; null: none.</summary>
    public string? Phone { get; set; }

    /// <summary>Who wrote the link: it is forgotten with them. 0: not known, then it is the host's.</summary>
    public long UrlBy { get; set; }

    /// <summary>Who wrote the number.</summary>
    public long PhoneBy { get; set; }

    /// <summary>The same way in, of the same people, for another time of the series.</summary>
    public MeetupLink For(long meetupId) => new() { MeetupId = meetupId, Url = Url, Phone = Phone, UrlBy = UrlBy, PhoneBy = PhoneBy };
}
