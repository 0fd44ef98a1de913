using System.Globalization;
using CommunityBot.Bot.Delivery;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using CommunityBot.Content.Phrases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>
/// Answers of people without an account. Each is a person of the channel "web", known only by the hash of a private address, and goes
/// through the same rules for seats as a press on the card.
/// </summary>
internal sealed class WebAnswers(CommunityStore store, PageKey key, SignUp signUp, WebPeople people, Ids ids, Phrasebook phrases, PumpSignal signal, TimeProvider clock)
{
    /// <summary>Answers that one page takes; more is no stairwell but somebody's script.</summary>
    public const int MostPerMeetup = 100;

    /// <summary>Gives a first answer. The same form sent twice is one answer; another name on it is another person.</summary>
    /// <returns>The secret of the answer's private address.</returns>
    public async Task<Outcome<string>> GiveAsync(PageFacts facts, WebForm form, string name, CancellationToken cancellation)
    {
        var secret = key.SecretOf(string.Create(CultureInfo.InvariantCulture, $"answer {facts.Meetup.Id} {form.Token} {name}"));
        return (await SaveAsync(facts, secret, form, name, mayBeNew: true, cancellation)).IsRefused(out var why, out _) ? why : secret;
    }

    /// <summary>Changes an answer that there is.</summary>
    public Task<Outcome<Rsvp>> ChangeAsync(PageFacts facts, string secret, WebForm form, string name, CancellationToken cancellation) =>
        SaveAsync(facts, secret, form, name, mayBeNew: false, cancellation);

    /// <summary>Takes an answer back altogether: the answer and the person go, also after the meetup and when the page is closed.</summary>
    public async Task RemoveAsync(string secret, CancellationToken cancellation)
    {
        var address = PageKey.HashOf(secret);
        await store.WriteAsync(
            async db =>
            {
                if (await db.Persons.SingleOrDefaultAsync(row => row.Channel == Person.Web && row.Address == address, cancellation) is { } person)
                {
                    await people.RemoveAsync(db, [person], Now, cancellation);
                }

                return true;
            },
            cancellation);
        signal.WakeSoon();
    }

    /// <summary>The meetup and the answer behind a private address; null: nobody's, or removed.</summary>
    public static async Task<(Meetup Meetup, Rsvp Given)?> FindAsync(CommunityDb db, string secret, CancellationToken cancellation)
    {
        var address = PageKey.HashOf(secret);
        var given = await db.Rsvps.AsNoTracking().FirstOrDefaultAsync(rsvp => db.Persons.Any(row => row.Id == rsvp.PersonId && row.Channel == Person.Web && row.Address == address), cancellation);
        return given is not null && await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == given.MeetupId, cancellation) is { } meetup ? (meetup, given) : null;
    }

    /// <summary>The name without what the card adds to it.</summary>
    public string NameOf(Rsvp given, string groupLanguage) => CardName("", groupLanguage) is var added && given.Name.EndsWith(added, StringComparison.Ordinal) ? given.Name[..^added.Length] : given.Name;

    private async Task<Outcome<Rsvp>> SaveAsync(PageFacts facts, string secret, WebForm form, string name, bool mayBeNew, CancellationToken cancellation)
    {
        for (var tried = 0; ; tried++)
        {
            try
            {
                var saved = await store.WriteAsync(db => GiveAsync(db, facts, PageKey.HashOf(secret), form, name, mayBeNew, cancellation), cancellation);
                signal.WakeSoon();
                return saved;
            }
            catch (Refused refused)
            {
                return refused.Why;
            }
            catch (Exception crossed) when (tried < 3 && Failure.Of(crossed) == FailureKind.Crossing)
            {
                // The same form came twice at once: the later one finds its person now.
            }
        }
    }

    private async Task<Outcome<Rsvp>> GiveAsync(CommunityDb db, PageFacts facts, string address, WebForm form, string name, bool mayBeNew, CancellationToken cancellation)
    {
        var person = await db.Persons.SingleOrDefaultAsync(row => row.Channel == Person.Web && row.Address == address, cancellation);
        if (person is null)
        {
            if (!mayBeNew || await WebPeople.CountAsync(db, facts.Meetup.Id, cancellation) >= MostPerMeetup)
            {
                throw new Refused(new Refusal(mayBeNew ? "page.too-many" : "page.too-late"));
            }

            db.Persons.Add(person = new Person { Id = ids.Next(), Channel = Person.Web, Address = address, Language = facts.GroupLanguage, RemindDayBefore = false, RemindTwoHours = false });
            await db.SaveChangesAsync(cancellation);
        }

        var ask = new SignUpAsk(
            facts.Meetup.Id, person, CardName(name, facts.GroupLanguage), form.Answer == "no" ? Answer.No : Answer.Yes, form.Guests, ByLink: form.Answer == "link", AsBefore: form.Answer == "anyway");
        if ((await signUp.GiveAsync(db, ask, Now, cancellation)).IsRefused(out var why, out var done))
        {
            throw new Refused(why);
        }

        // Nobody can write to them: what has changed since is what differs from this, and their page says so.
        var (place, cost) = (done.Meetup.Place ?? "", done.Meetup.Cost ?? "");
        await db.Rsvps.Where(row => row.MeetupId == done.Meetup.Id && row.PersonId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.KnownStart, done.Meetup.LocalStart).SetProperty(row => row.KnownPlace, place).SetProperty(row => row.KnownCost, cost), cancellation);
        return done.Given;
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>On the card it shows that the name came from the web, so that nobody there can pass for a neighbour.</summary>
    private string CardName(string name, string groupLanguage) => phrases.Say(groupLanguage, "share.web-name", new Dictionary<string, string> { ["name"] = name }).Plain;

    /// <summary>Rolls the transaction back, so that a refused answer leaves no person behind.</summary>
    private sealed class Refused(Refusal why) : Exception
    {
        public Refusal Why => why;
    }
}
