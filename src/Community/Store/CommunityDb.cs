using CommunityBot.Community.Afterchat;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Find;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Greeting;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Human;
using CommunityBot.Community.Inbox;
using CommunityBot.Community.Library;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Suggestions;
using CommunityBot.Community.Runs;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Community.Starters;
using CommunityBot.Community.Tallies;
using CommunityBot.Community.Timers;
using CommunityBot.Community.Visits;
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
    public DbSet<CalendarAddress> Calendars => Set<CalendarAddress>();
    public DbSet<Ring> Timers => Set<Ring>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<Heard> Inbox => Set<Heard>();
    public DbSet<SetAside> SetAside => Set<SetAside>();
    public DbSet<Dispatch> Dispatch => Set<Dispatch>();
    public DbSet<Unsaid> Unsaid => Set<Unsaid>();
    public DbSet<MeetupLink> MeetupLinks => Set<MeetupLink>();
    public DbSet<PaceChoice> PaceChoices => Set<PaceChoice>();
    public DbSet<Sweeper> Sweepers => Set<Sweeper>();
    public DbSet<MetWish> MetWishes => Set<MetWish>();
    public DbSet<Greeter> Greeters => Set<Greeter>();
    public DbSet<Stay> Stays => Set<Stay>();
    public DbSet<ContactWish> ContactWishes => Set<ContactWish>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<TimePoll> TimePolls => Set<TimePoll>();
    public DbSet<TimeSlot> TimeSlots => Set<TimeSlot>();
    public DbSet<TimeVoter> TimeVoters => Set<TimeVoter>();
    public DbSet<TimeVote> TimeVotes => Set<TimeVote>();
    public DbSet<Ask> Asks => Set<Ask>();
    public DbSet<Tally> Tallies => Set<Tally>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<DoorReport> DoorReports => Set<DoorReport>();
    public DbSet<DoorVerdict> DoorVerdicts => Set<DoorVerdict>();
    public DbSet<TipTurns> TipTurns => Set<TipTurns>();
    public DbSet<SmallStep> SmallSteps => Set<SmallStep>();
    public DbSet<StarterSeen> StartersSeen => Set<StarterSeen>();
    public DbSet<Attention> Attentions => Set<Attention>();
    public DbSet<Interest> Interests => Set<Interest>();
    public DbSet<Suggestion> Suggestions => Set<Suggestion>();
    public DbSet<SuggestionVote> SuggestionVotes => Set<SuggestionVote>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<Offshoot> Offshoots => Set<Offshoot>();
    public DbSet<SecondHost> SecondHosts => Set<SecondHost>();
    public DbSet<LeftItem> Leftovers => Set<LeftItem>();
    public DbSet<SafetyCount> SafetyCounts => Set<SafetyCount>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<Area>().HasKey(area => area.OfId);
        modelBuilder.Entity<DoorReport>().HasKey(report => new { report.ContentId, report.Reporter });
        modelBuilder.Entity<DoorVerdict>().HasKey(verdict => verdict.ContentId);
        modelBuilder.Entity<TipTurns>().HasKey(turns => turns.PersonId);
        modelBuilder.Entity<StarterSeen>().HasKey(row => new { row.ChatId, row.StarterId });
        modelBuilder.Entity<SmallStep>().Ignore(step => step.EndsAt);
        modelBuilder.Entity<ChannelPace>().HasKey(pace => pace.Channel);
        modelBuilder.Entity<Lane>().HasKey(lane => lane.ChatId);
        modelBuilder.Entity<Unsaid>().HasKey(row => row.PersonId);
        modelBuilder.Entity<Membership>().HasKey(row => new { row.ChatId, row.PersonId });
        modelBuilder.Entity<Organiser>().HasKey(row => new { row.ChatId, row.PersonId });
        modelBuilder.Entity<Secret>().HasKey(secret => secret.Name);
        modelBuilder.Entity<CalendarAddress>().HasKey(calendar => calendar.PersonId);
        modelBuilder.Entity<Rsvp>().HasKey(rsvp => new { rsvp.MeetupId, rsvp.PersonId });
        modelBuilder.Entity<Heard>().HasKey(row => new { row.Channel, row.UpdateId });
        modelBuilder.Entity<SetAside>().HasKey(row => new { row.Channel, row.UpdateId });
        modelBuilder.Entity<MeetupLink>().HasKey(link => link.MeetupId);
        modelBuilder.Entity<PaceChoice>().HasKey(row => new { row.MeetupId, row.PersonId });
        modelBuilder.Entity<Sweeper>().HasKey(row => row.MeetupId);
        modelBuilder.Entity<MetWish>().HasKey(row => new { row.MeetupId, row.PersonId });
        modelBuilder.Entity<Greeter>().HasKey(row => new { row.MeetupId, row.PersonId });
        modelBuilder.Entity<Stay>().HasKey(row => new { row.MeetupId, row.PersonId });
        modelBuilder.Entity<ContactWish>().HasKey(row => new { row.MeetupId, row.PersonId, row.OtherId });
        modelBuilder.Entity<Visit>().HasKey(row => row.MeetupId);
        modelBuilder.Entity<TimeSlot>().HasKey(row => new { row.PollId, row.Slot });
        modelBuilder.Entity<TimeVoter>().HasKey(row => new { row.PollId, row.PersonId });
        modelBuilder.Entity<TimeVote>().HasKey(row => new { row.PollId, row.Slot, row.PersonId });
        modelBuilder.Entity<Ask>().HasKey(row => new { row.Kind, row.Subject, row.PersonId });
        modelBuilder.Entity<Tally>().HasKey(row => new { row.Kind, row.Subject, row.Choice });
        modelBuilder.Entity<Attention>().HasKey(row => row.ChatId);
        modelBuilder.Entity<Interest>().HasKey(row => new { row.PersonId, row.Activity });
        modelBuilder.Entity<SuggestionVote>().HasKey(row => new { row.SuggestionId, row.PersonId });
        modelBuilder.Entity<Contact>().HasKey(row => new { row.ChatId, row.PersonId });
        modelBuilder.Entity<SafetyCount>().HasKey(row => new { row.Month, row.Level });
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            Portable.Map(entity);
        }
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
