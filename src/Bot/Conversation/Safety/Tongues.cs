using System.Collections.Concurrent;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>
/// Which languages groups and people have chosen, remembered for the hour in which the store can't be asked. Only what differs from what one would take
/// them to speak is kept, in memory; another process's change is known here from the next turn there on.
/// </summary>
internal sealed class Tongues(IOptions<CommunityOptions> options)
{
    private readonly ConcurrentDictionary<(string Channel, ChatKind Kind, string Address), string> chosen = new();
    private volatile bool loaded;

    /// <summary>Reads what was chosen before this process began.</summary>
    public async Task LoadAsync(CommunityStore store, CancellationToken cancellation)
    {
        var usual = options.Value.Language;
        var (groups, people) = await store.ReadAsync(
            async db => (
                await db.Chats.Where(chat => chat.Kind == ChatKind.Group && chat.Language != usual).Select(chat => new { chat.Channel, chat.Address, chat.Language }).ToListAsync(cancellation),
                await db.Persons.Where(person => person.LanguageChosen).Select(person => new { person.Channel, person.Address, person.Language }).ToListAsync(cancellation)),
            cancellation);
        groups.ForEach(group => chosen[(group.Channel, ChatKind.Group, group.Address)] = group.Language);
        people.ForEach(person => chosen[(person.Channel, ChatKind.Private, person.Address)] = person.Language);
        loaded = true;
    }

    /// <summary>What a turn found in the store, or left there.</summary>
    public void Note(Incoming incoming, Chat chat, Person? person)
    {
        if (chat.Kind == ChatKind.Group)
        {
            Keep((chat.Channel, ChatKind.Group, chat.Address), chat.Language, options.Value.Language);
        }

        if (person is not null)
        {
            Keep((person.Channel, ChatKind.Private, person.Address), person.Language, incoming.Speaker?.Language);
        }
    }

    /// <summary>The language of the group in which this happened. Of a bot that began without its store: the writer's own, as nothing better is known.</summary>
    public string OfGroup(Incoming incoming) =>
        chosen.GetValueOrDefault((incoming.Channel, ChatKind.Group, incoming.Place.Address)) ?? (loaded ? null : incoming.Speaker?.Language) ?? options.Value.Language;

    /// <summary>The language of whoever did it.</summary>
    public string OfSpeaker(Incoming incoming) =>
        chosen.GetValueOrDefault((incoming.Channel, ChatKind.Private, incoming.Speaker?.Address ?? "")) ?? incoming.Speaker?.Language ?? options.Value.Language;

    private void Keep((string, ChatKind, string) whose, string language, string? expected)
    {
        if (language != expected)
        {
            chosen[whose] = language;
        }
        else
        {
            chosen.TryRemove(whose, out _);
        }
    }
}
