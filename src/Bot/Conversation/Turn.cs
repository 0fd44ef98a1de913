using System.Data.Common;
using CommunityBot.Bot.Channels;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using CommunityBot.Content.Phrases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Conversation;

/// <summary>One thing that happened, with all a handler needs to answer it. Lives as long as its transaction.</summary>
internal sealed class Turn
{
    public required Incoming Incoming { get; init; }
    public required CommunityDb Db { get; init; }

    /// <summary>The transaction that the turn runs in; <see cref="Db"/> is inside it.</summary>
    public required DbTransaction Transaction { get; init; }
    public required Chat Chat { get; init; }

    /// <summary>Who speaks; null for an anonymous administrator and for the platform's own events.</summary>
    public required Person? Person { get; init; }

    public required ChannelTraits Traits { get; init; }
    public required Phrasebook Phrases { get; init; }
    public required Ids Ids { get; init; }
    public required Instant Now { get; init; }
    public required Rights Rights { get; init; }

    public long NowMs => Now.ToUnixTimeMilliseconds();
    public bool InGroup => Chat.Kind == ChatKind.Group;
    public string Name => Incoming.Speaker?.Name ?? "?";

    /// <summary>The language of the person who speaks: for toasts and private answers. The group's own is the chat's.</summary>
    public string Language => Person?.Language ?? Chat.Language;

    public Person Speaker => Person ?? throw new InvalidOperationException("This happening has no speaker.");
    public DateTimeZone Zone => ZoneOf(Chat);

    /// <summary>Nothing is noted of somebody first seen in private by this: they closed the door, or pressed a button from before they were forgotten.</summary>
    public void NoteNobody()
    {
        if (!InGroup && Db.Entry(Chat).State == EntityState.Added)
        {
            Db.ChangeTracker.Clear();
        }
    }

    public static DateTimeZone ZoneOf(Chat chat) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(chat.TimeZone) ?? DateTimeZone.Utc;

    public LocalDateTime Local(Chat chat) => Now.InZone(ZoneOf(chat)).LocalDateTime;
}
