using System.Data.Common;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Inbox;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Conversation.Hearing;

/// <summary>Finds the chat and the person of a turn, or notes them down on first sight.</summary>
internal sealed class Arrivals(IOptions<CommunityOptions> options, Ids ids)
{
    public async Task<(Chat Chat, Person? Person)> MeetAsync(CommunityDb db, DbTransaction transaction, Incoming incoming, CancellationToken cancellation)
    {
        var place = incoming.Place;
        var chat = Known(db, await FirstSight.ChatAsync(transaction, incoming.Channel, place.Address, cancellation)) ?? NewChat(db, incoming);
        if (place.Kind == ChatKind.Group && place.Title.Length > 0 && chat.Title != place.Title)
        {
            chat.Title = place.Title;
        }

        if (place.Kind == ChatKind.Group && chat.State == ChatState.Gone && incoming.What is Happening.Said or Happening.Pressed)
        {
            // Whoever hears a chat can speak in it: its rights came back, which no platform announces.
            chat.State = ChatState.Active;
        }

        if (incoming.Speaker is not { } speaker)
        {
            return (chat, null);
        }

        var person = Known(db, await FirstSight.PersonAsync(transaction, incoming.Channel, speaker.Address, cancellation)) ?? NewPerson(db, incoming.Channel, speaker, chat);
        if (!person.LanguageChosen && speaker.Language is not null && person.Language != speaker.Language)
        {
            person.Language = speaker.Language;
            if (person.PrivateChatId is { } own && own != chat.Id && await db.Chats.FindAsync([own], cancellation) is { } privately)
            {
                privately.Language = person.Language; // What waits there for them is written in the language of the chat.
            }
        }

        if (place.Kind == ChatKind.Private)
        {
            OpenPrivate(incoming, chat, person);
        }
        else
        {
            await FirstSight.JoinAsync(transaction, chat.Id, person.Id, cancellation);
        }

        return (chat, person);
    }

    /// <summary>From here on changes to it are kept when the turn is.</summary>
    private static T? Known<T>(CommunityDb db, T? row) where T : class
    {
        if (row is not null)
        {
            db.Attach(row);
        }

        return row;
    }

    /// <summary>Whoever writes or presses in private can be reached there, also after having blocked the bot once.</summary>
    private static void OpenPrivate(Incoming incoming, Chat chat, Person person)
    {
        if (incoming.What is Happening.Said or Happening.Overheard or Happening.Pressed or Happening.Returned)
        {
            person.PrivateChatId = chat.Id;
            person.Reach = Reach.Open;
            chat.State = ChatState.Active;
        }

        if (chat.Language != person.Language)
        {
            chat.Language = person.Language;
        }
    }

    private Chat NewChat(CommunityDb db, Incoming incoming)
    {
        var chat = new Chat
        {
            Id = ids.Next(),
            Channel = incoming.Channel,
            Address = incoming.Place.Address,
            Kind = incoming.Place.Kind,
            Title = incoming.Place.Kind == ChatKind.Group ? incoming.Place.Title : "",
            Language = incoming.Place.Kind == ChatKind.Private && incoming.Speaker?.Language is { } own ? own : options.Value.Language,
            TimeZone = options.Value.TimeZone,
        };
        db.Chats.Add(chat);
        db.Lanes.Add(new Lane { ChatId = chat.Id, Channel = chat.Channel });
        return chat;
    }

    private Person NewPerson(CommunityDb db, string channel, Speaker speaker, Chat chat)
    {
        var person = new Person { Id = ids.Next(), Channel = channel, Address = speaker.Address, Language = speaker.Language ?? chat.Language };
        db.Persons.Add(person);
        return person;
    }
}
