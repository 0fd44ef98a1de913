using System.Globalization;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary>
/// Asks in private how a step went; says one kind line when nobody answered, and then no more; looks back after four weeks. A pause moves
/// it to the pause's end, quiet hours to the morning, and where nobody can be reached nothing is said.
/// </summary>
internal sealed class CheckIn(Doors doors, Ids ids) : IRing
{
    public const string Ask = "step-ask", Quiet = "step-quiet", End = "step-end";

    /// <summary>An unanswered question is left alone for this long (our choice).</summary>
    private static readonly Duration Patience = Duration.FromDays(3);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ring);
        var step = await db.SmallSteps.SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        if (step is null || await db.Persons.AsNoTracking().SingleOrDefaultAsync(row => row.Id == step.PersonId, cancellation) is not { } person)
        {
            return;
        }

        var chat = person.PrivateChatId is { } own ? await db.Chats.AsNoTracking().SingleOrDefaultAsync(row => row.Id == own, cancellation) : null;
        if (chat is null || person.Reach != Reach.Open)
        {
            LetGo(db, step, ring);
            return;
        }

        if (Later(person, chat, now) is { } later)
        {
            // An end that a pause holds up is let go when the row would have been forgotten anyway.
            if (later < step.EndsAt + (Retention.GraceDays * 86_400_000L))
            {
                await db.RingAtAsync(ids, ring.Kind, ring.Subject, later, ring.Occasion, cancellation);
            }

            return;
        }

        if (Words(step, ring.Kind, chat.Language) is { } words)
        {
            await db.SayOnceAsync(Row(step, chat, ring.Kind, words, now), cancellation);
        }

        await AfterAsync(db, step, ring, now, cancellation);
    }

    /// <summary>What is said; null: nothing, because it was answered in the meantime or the person has gone quiet.</summary>
    private Saying? Words(SmallStep step, string kind, string language)
    {
        var words = StepLines.WordsOf(language, doors.Content.Library, step);
        return kind switch
        {
            Ask => new Saying([Line.Of("steps.how-did-it-go", ("words", words))], HowItWent.Answers(step)),
            Quiet when step.Waiting => new Saying([Line.Of("steps.quiet", ("words", words))]),
            End when !step.Waiting => new Saying(
                step.Words is { } own ? [Line.Of("steps.you-wrote", ("words", own)), Line.Of("steps.how-is-it-now")] : [Line.Of("steps.four-weeks", ("words", words)), Line.Of("steps.how-is-it-now")],
                [[HowItWent.Of(step, "button.lighter-now", HowItWent.Lighter), HowItWent.Of(step, "button.same-now", HowItWent.Same)], [HowItWent.Of(step, "button.heavier-now", HowItWent.Heavier)], HumanButton.Row]),
            _ => null,
        };
    }

    private async Task AfterAsync(CommunityDb db, SmallStep step, Ring ring, Instant now, CancellationToken cancellation)
    {
        switch (ring.Kind)
        {
            case Ask:
                step.Waiting = true;
                step.Asked++;
                await db.RingAtAsync(ids, Quiet, step.Id, (now + Patience).ToUnixTimeMilliseconds(), $"{Quiet}:{step.Id}", cancellation);
                break;
            case End when step.Waiting:
                LetGo(db, step, ring);
                break;
            default:
                break;
        }
    }

    private static void LetGo(CommunityDb db, SmallStep step, Ring ring)
    {
        if (ring.Kind == End)
        {
            db.SmallSteps.Remove(step);
        }
    }

    /// <summary>When it may be said instead; null: now.</summary>
    private static long? Later(Person person, Chat chat, Instant now)
    {
        if (person.PausedUntil > now.ToUnixTimeMilliseconds())
        {
            return person.PausedUntil;
        }

        return Decency.Of(chat).Next(now) is var next && next > now ? next.ToUnixTimeMilliseconds() : null;
    }

    private Dispatch Row(SmallStep step, Chat chat, string kind, Saying words, Instant now) => new()
    {
        Id = ids.Next(),
        ChatId = chat.Id,
        Content = words.ToJson(),
        DueAt = now.ToUnixTimeMilliseconds(),
        Priority = Priority.Reminder,
        WhenUnknown = WhenUnknown.LeaveIt,
        Forget = true,
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"{kind}:{step.Id}:{step.Asked}"),
    };
}
