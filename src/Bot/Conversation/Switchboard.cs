using System.Collections.Frozen;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Human;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Safety;
using CommunityBot.Content.Understanding;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Conversation;

/// <summary>Finds the one handler for a turn: a button's action, a command's name, an open question, or silence.</summary>
internal sealed class Switchboard
{
    private readonly IServiceProvider services;
    private readonly ButtonSigner signer;
    private readonly FrozenDictionary<string, Type> commands;
    private readonly FrozenDictionary<byte, Type> presses;

    private readonly FrozenDictionary<DraftKind, Type> drafts;
    private readonly Type[] words;

    public Switchboard(
        IServiceProvider services, ButtonSigner signer, IEnumerable<CommandRoute> commandRoutes, IEnumerable<PressRoute> pressRoutes, IEnumerable<DraftRoute> draftRoutes, IEnumerable<WordsRoute> wordsRoutes)
    {
        drafts = draftRoutes.ToFrozenDictionary(route => route.Kind, route => route.Handler);
        words = [.. wordsRoutes.OrderBy(route => route.Order).Select(route => route.Handler)];
        this.services = services;
        this.signer = signer;
        commands = commandRoutes.SelectMany(route => route.Names.Select(name => (name, route.Handler))).ToFrozenDictionary(pair => pair.name, pair => pair.Handler);
        presses = pressRoutes.ToFrozenDictionary(route => route.Number, route => route.Handler);
    }

    public async Task<Reply> HearAsync(Turn turn, CancellationToken cancellation)
    {
        if (SafetyDesk.Hear(turn.Incoming.What, turn.Language) is not { } triage || SafetyDesk.Texts(turn, triage) is not { } texts)
        {
            return await AsUsualAsync(turn, cancellation);
        }

        var answer = services.GetRequiredService<HeardLately>().Judge(turn.Incoming, triage) switch
        {
            Repeat.First => await CountedAsync(turn, triage, Answer(turn, triage, texts), cancellation),
            Repeat.Anew when !SaidDirectly(turn) => SafetyDesk.Again(turn, triage),
            _ => Reply.Silence,
        };

        // In a group a faint alarm is mostly a false one: what was asked for is done all the same, and the words are offered in private.
        return turn.InGroup && triage.Faint && await AsUsualAsync(turn, cancellation) is var usual ? usual with { Messages = [.. usual.Messages, .. answer.Messages] } : answer;
    }

    private Reply Answer(Turn turn, Triage triage, CrisisAnswer texts) => SaidDirectly(turn) ? Reply.Silence
        : SafetyDesk.Answer(turn, triage, texts, aloud: texts.Aloud is not null && services.GetRequiredService<GroupLines>().MaySay(turn.Incoming, triage));

    /// <summary>The store was away when it was heard first, or too slow.</summary>
    private bool SaidDirectly(Turn turn) => services.GetRequiredService<SaidDirectly>().Has(turn.Incoming);

    /// <summary>All that is kept of it: about how many a month, in fives.</summary>
    private static async Task<Reply> CountedAsync(Turn turn, Triage triage, Reply reply, CancellationToken cancellation)
    {
        await SafetyCount.AddAsync(turn.Db, $"{turn.Now.InUtc().Date:uuuu-MM}", (int)triage.Level, Random.Shared.Next(SafetyCount.Step), cancellation);
        return reply;
    }

    private Task<Reply> AsUsualAsync(Turn turn, CancellationToken cancellation) => turn.Incoming.What switch
    {
        Happening.Pressed pressed => PressAsync(turn, pressed, cancellation),
        Happening.Said said => SaidAsync(turn, said, cancellation),
        Happening.Overheard => Task.FromResult(Reply.Silence),
        var change => services.GetRequiredService<IHearChatChange>().ChangedAsync(turn, change, cancellation),
    };

    private Task<Reply> PressAsync(Turn turn, Happening.Pressed pressed, CancellationToken cancellation)
    {
        if (turn.Person is not null && signer.TryRead(pressed.Data, turn.Chat.Id, out var token) && presses.TryGetValue(token.Action, out var handler))
        {
            return ((IHearPress)services.GetRequiredService(handler)).PressAsync(turn, token, cancellation);
        }

        turn.NoteNobody();
        return Task.FromResult(Reply.No(turn, new Refusal("button.stale")));
    }

    private async Task<Reply> SaidAsync(Turn turn, Happening.Said said, CancellationToken cancellation)
    {
        if (said.Command is { } name)
        {
            return commands.TryGetValue(name, out var handler)
                ? await ((IHearCommand)services.GetRequiredService(handler)).HearAsync(turn, RestOf(said.Text), cancellation)
                : turn.InGroup ? Reply.Silence : Reply.Here(new Saying([Line.Of("command.unknown")]));
        }

        if (turn.Person is not { } person)
        {
            return Reply.Silence;
        }

        var open = await turn.Db.Drafts.Where(draft => draft.PersonId == person.Id && draft.AskedIn == turn.Chat.Id && draft.ExpiresAt > turn.NowMs)
            .OrderByDescending(draft => draft.Id).FirstOrDefaultAsync(cancellation);
        if (open is not null && (said.ToBot || !turn.InGroup))
        {
            var asker = (IHearDraft)services.GetRequiredService(drafts[open.Kind]);
            switch (OpenQuestion.Read(turn, open, asker.Takes(open), said.Text.Trim()))
            {
                case Aside.None:
                    return await asker.AnswerAsync(turn, open, said.Text.Trim(), cancellation);
                case Aside.WayOut:
                    turn.Db.Drafts.Remove(open);
                    return Reply.Here(new Saying([Line.Of("draft.not-now")]));
                default:
                    break;
            }
        }

        foreach (var handler in words)
        {
            if (await ((IHearWords)services.GetRequiredService(handler)).HearAsync(turn, said, cancellation) is { } reply)
            {
                return reply;
            }
        }

        return Reply.Silence;
    }

    private static string RestOf(string text)
    {
        var space = text.AsSpan().IndexOfAny(" \n\t");
        return space < 0 ? "" : text[(space + 1)..].Trim();
    }
}

/// <summary>Takes what happens to a chat itself: the bot is added, removed, the group moves.</summary>
internal interface IHearChatChange
{
    Task<Reply> ChangedAsync(Turn turn, Happening what, CancellationToken cancellation);
}
