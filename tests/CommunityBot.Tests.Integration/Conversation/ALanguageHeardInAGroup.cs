using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Hearing;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Integration.Conversation;

/// <summary>Reminders and later answers are written in the language of the private chat they go to: it follows the person wherever they are heard.</summary>
public sealed class ALanguageHeardInAGroup
{
    private readonly Arrivals arrivals = new(Options.Create(new CommunityOptions()), new Ids(TimeProvider.System));

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_that_of_the_persons_private_chat_too(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await HearAsync(fresh, "1", ChatKind.Private, "sv");

        await HearAsync(fresh, "-100", ChatKind.Group, "en");

        Assert.Equal("en", await LanguageOfAsync(fresh, "1"));
        Assert.Equal("sv", await LanguageOfAsync(fresh, "-100"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_taken_from_the_channel_by_whoever_chose_one(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await HearAsync(fresh, "1", ChatKind.Private, "sv");
        await fresh.Store.WriteAsync(
            db => db.Persons.ExecuteUpdateAsync(set => set.SetProperty(person => person.Language, "sv-lattlast").SetProperty(person => person.LanguageChosen, true)), default);
        await HearAsync(fresh, "1", ChatKind.Private, "sv");

        await HearAsync(fresh, "-100", ChatKind.Group, "en");

        Assert.Equal("sv-lattlast", await LanguageOfAsync(fresh, "1"));
    }

    private Task<int> HearAsync(FreshStore fresh, string chat, ChatKind kind, string language) => fresh.Store.WriteAsync(
        async db =>
        {
            var said = new Incoming("fake", chat + language, new Place(chat, kind, ""), new Speaker("1", "Amina", language), new Happening.Said("hej", null, ToBot: true));
            await arrivals.MeetAsync(db, db.Database.CurrentTransaction!.GetDbTransaction(), said, default);
            return await db.SaveChangesAsync();
        },
        default);

    private static Task<string> LanguageOfAsync(FreshStore fresh, string chat) =>
        fresh.Store.ReadAsync(db => db.Chats.Where(row => row.Address == chat).Select(row => row.Language).SingleAsync(), default);
}
