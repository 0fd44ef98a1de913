using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Inbox;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Community.Store;

/// <summary>All rows of the community. Handlers use it directly; the SQL migrations are the schema, a test compares the two.</summary>
public sealed class CommunityDb(DbContextOptions<CommunityDb> options) : DbContext(options)
{
    public DbSet<Chat> Chats => Set<Chat>();
    public DbSet<Lane> Lanes => Set<Lane>();
    public DbSet<ChannelPace> ChannelPaces => Set<ChannelPace>();
    public DbSet<Person> Persons => Set<Person>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Organiser> Organisers => Set<Organiser>();
    public DbSet<Secret> Secrets => Set<Secret>();
    public DbSet<Meetup> Meetups => Set<Meetup>();
    public DbSet<MeetupSeries> Series => Set<MeetupSeries>();
    public DbSet<Standing> Standings => Set<Standing>();
    public DbSet<Rsvp> Rsvps => Set<Rsvp>();
    public DbSet<Card> Cards => Set<Card>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Ring> Timers => Set<Ring>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<Heard> Inbox => Set<Heard>();
    public DbSet<SetAside> SetAside => Set<SetAside>();
    public DbSet<Dispatch> Dispatch => Set<Dispatch>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<ChannelPace>().HasKey(pace => pace.Channel);
        modelBuilder.Entity<Lane>().HasKey(lane => lane.ChatId);
        modelBuilder.Entity<Membership>().HasKey(row => new { row.ChatId, row.PersonId });
        modelBuilder.Entity<Organiser>().HasKey(row => new { row.ChatId, row.PersonId });
        modelBuilder.Entity<Secret>().HasKey(secret => secret.Name);
        modelBuilder.Entity<Rsvp>().HasKey(rsvp => new { rsvp.MeetupId, rsvp.PersonId });
        modelBuilder.Entity<Heard>().HasKey(row => new { row.Channel, row.UpdateId });
        modelBuilder.Entity<SetAside>().HasKey(row => new { row.Channel, row.UpdateId });
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            Portable.Map(entity);
        }
    }

    /// <summary>Adds, unless a row with this occasion exists: nothing is said twice.</summary>
    /// <returns>False when the occasion has been, or will be, spoken of already.</returns>
    public async Task<bool> SayOnceAsync(Dispatch message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var known = Dispatch.Local.Any(row => row.DedupeKey == message.DedupeKey)
            || await Dispatch.AsNoTracking().AnyAsync(row => row.DedupeKey == message.DedupeKey, cancellation);
        if (known)
        {
            return false;
        }

        Dispatch.Add(message);
        return true;
    }
}

/// <summary>How fast a whole channel may be spoken to; the same numbers as a <see cref="Lane"/>'s.</summary>
public sealed class ChannelPace
{
    public required string Channel { get; init; }
    public long FreeAt { get; set; }
    public long PacedTo { get; set; }
}

/// <summary>A key made by the first process that needed it.</summary>
public sealed class Secret
{
    public required string Name { get; init; }
    public required string Value { get; init; }
}
