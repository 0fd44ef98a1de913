using System.Globalization;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>What people do, in the shapes that the strict Telegram gives it.</summary>
public sealed class HearingATown : TelegramTown
{
    [Fact]
    public async Task Hears_commands_for_itself_and_no_other_bots_edits_or_forwarded_ones()
    {
        await StartAndCatchUpAsync();

        Telegram.Type(Anna, Walkers, "/traff@TraffBot Promenad");
        Telegram.Type(Anna, Walkers, "/traff@otherbot Nej");
        Telegram.Type(Anna, Anna, "/traff vidare", forwarded: true);
        Telegram.EditTyped(Anna, Telegram.Type(Anna, Anna, "/mina"), "/traff ändrad");
        Telegram.Type(Anna, Anna, "/träff Fika");
        await Telegram.AllConfirmedAsync();

        // Two chats are heard side by side; in each one the order holds.
        string In(string chat) => string.Join(' ', Reception.Heard.Where(heard => heard.Place.Address == chat).Select(heard => heard.What).OfType<Happening.Said>().Select(said => said.Command));
        Assert.Equal("start mina träff", In("11"));
        Assert.Equal("traff", In("-1001234567890"));
    }

    [Fact]
    public async Task Hears_a_start_link_with_all_its_64_letters()
    {
        var payload = string.Concat(Enumerable.Repeat("aB3-_x9Z", 8));
        await StartAndCatchUpAsync();

        Telegram.Start(Bo, payload);
        await Telegram.AllConfirmedAsync();

        Assert.Contains($"/start {payload}", Reception.Texts);
    }

    [Fact]
    public async Task Hears_an_anonymous_administrator_without_a_person()
    {
        await StartAndCatchUpAsync();
        Telegram.AsAnonymousAdmin(Walkers, Bo);

        Telegram.Type(Bo, Walkers, "/traff@traffbot Promenad");
        await Telegram.AllConfirmedAsync();

        var heard = Assert.Single(Reception.Heard, incoming => incoming.What is Happening.Said { Command: "traff" });
        Assert.Null(heard.Speaker);
        Assert.True(((Happening.Said)heard.What).Anonymous);
        Assert.DoesNotContain(Reception.Heard, incoming => incoming.Speaker?.Address == "1087968824");
    }

    [Fact]
    public async Task Hears_topics_and_answers_there()
    {
        var forum = Telegram.AddGroup(-1001111111111, "Forum", isForum: true, creator: Anna);
        Telegram.AddBotToGroup(forum, Anna);
        var topic = Telegram.AddTopic(forum, Anna, "Promenader");
        await StartAndCatchUpAsync();

        Telegram.Type(Anna, forum, "/traff@traffbot i ämnet", threadId: topic);
        Telegram.Type(Anna, forum, "/traff@traffbot allmänt");
        await Telegram.AllConfirmedAsync();

        Assert.Equal(
            [topic.ToString(CultureInfo.InvariantCulture), null],
            Reception.Heard.Where(incoming => incoming.What is Happening.Said { Command: "traff" }).Select(incoming => incoming.Place.Thread));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Hears_that_a_group_became_a_supergroup_in_either_order(bool newFirst)
    {
        var old = Telegram.AddGroup(-555, "Liten", creator: Anna);
        Telegram.AddBotToGroup(old, Anna);
        await StartAndCatchUpAsync();

        var big = Telegram.UpgradeToSupergroup(old, Anna, newFirst: newFirst).ToString(CultureInfo.InvariantCulture);
        await Telegram.AllConfirmedAsync();

        var moves = Reception.Heard.Where(incoming => incoming.What is Happening.Moved).ToList();
        Assert.Equal(2, moves.Count);
        Assert.All(moves, move => Assert.Equal(("-555", new Happening.Moved(big)), (move.Place.Address, (Happening.Moved)move.What)));
        Assert.DoesNotContain(Reception.Heard, incoming => incoming.What is Happening.Removed);
    }

    [Fact]
    public async Task Hears_comings_and_goings()
    {
        await StartAndCatchUpAsync();

        Telegram.KickBot(Walkers, Anna);
        Telegram.AddBotToGroup(Walkers, Anna, asAdmin: true);
        Telegram.Promote(Walkers, Bo);
        Telegram.Demote(Walkers, Bo);
        Telegram.AddUser(13, "Cia");
        Telegram.AddMember(Walkers, 13);
        Telegram.Block(Anna);
        Telegram.Unblock(Anna);
        await Telegram.AllConfirmedAsync();

        Assert.Equal(1, Reception.Heard.Count(incoming => incoming is { Place.Address: "-1001234567890", What: Happening.Removed }));
        Assert.Equal(2, Happened<Happening.RosterChanged>().Count());
        Assert.Equal(1, Reception.Heard.Count(incoming => incoming is { Place.Address: "11", What: Happening.Removed }));
        Assert.Single(Happened<Happening.Returned>());
        Assert.InRange(Happened<Happening.Added>().Count(), 2, 4);
    }

    [Fact]
    public async Task Hears_strange_names_as_names()
    {
        await StartAndCatchUpAsync();
        foreach (var (id, name) in new[] { (21L, ""), (22L, "<b>Eva</b>"), (23L, "\u202Eakkob"), (24L, "\u200B") })
        {
            Telegram.Start(Telegram.AddUser(id, name));
        }

        await Telegram.AllConfirmedAsync();

        Assert.Equal(["?", "<b>Eva</b>", "akkob", "?"], Reception.Heard.Where(incoming => incoming.Speaker?.Address[0] == '2').OrderBy(incoming => incoming.Speaker!.Address).Select(incoming => incoming.Speaker!.Name));
    }

    [Fact]
    public async Task Hears_a_press_on_a_message_that_is_gone_and_one_with_forged_data()
    {
        var bot = await StartAndCatchUpAsync();
        var card = long.Parse(await PostAsync(bot), null);
        var forged = new string('\uFFFF', 21);

        Telegram.PressForged(Bo, Walkers, card, forged);
        await Telegram.AllConfirmedAsync();
        Telegram.DeleteMessage(Walkers, card);
        Telegram.PressForged(Bo, Walkers, card, "v1:yes");
        await Telegram.AllConfirmedAsync();

        Assert.Equal([(forged, card.ToString(CultureInfo.InvariantCulture)), ("v1:yes", null)], Happened<Happening.Pressed>().Select(press => (press.Data, press.MessageId)));
    }
}
