using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>A bot with one meetup: a private confirm card, a card in the group that counts, and a reminder on Thursday at four.</summary>
internal sealed class PretendMeetup
{
    public const string Group = "group-neighbours";

    private readonly PretendBot bot;
    private readonly List<string> coming = [];
    private string card = "";

    public PretendMeetup(PretendBot bot)
    {
        this.bot = bot;
        bot.Answer = AnswerAsync;
    }

    private async Task<Heard> AnswerAsync(Incoming incoming)
    {
        switch (incoming.What)
        {
            case Happening.Said { Command: "traff" or "meet" }:
                await bot.SayAsync(Group, "Promenad runt dammen\ntorsdag 26 november kl. 18.00, vid bron\nHögst 12. Stämmer det?", incoming.Speaker!.Address,
                    [new("Stämmer", "ok", null), new("Ändra", "change", null)], [new("Inte nu", "no", null)]);
                break;
            case Happening.Pressed { Data: "ok" }:
                card = ((Receipt.Delivered)await bot.SayAsync(Group, Card(), null, Buttons())).MessageId;
                bot.At(new DateTimeOffset(2026, 11, 26, 16, 0, 0, TimeSpan.FromHours(1)), async () => await bot.SayAsync(Group, "Om två timmar: Promenad runt dammen, vid bron."));
                break;
            case Happening.Pressed { Data: "yes" }:
                coming.Add(incoming.Speaker!.Name);
                await bot.EditAsync(Group, card, Card(), Buttons());
                return new Heard.Done(new Toast("Du är med. Vi ses tors 26 nov kl. 18.00 vid bron."));
            case Happening.Pressed { Data: "cant" }:
                return new Heard.Done(new Toast("Den knappen gäller inte längre.", Alert: true));
        }

        return new Heard.Done();
    }

    private string Card() => $"Promenad runt dammen\ntorsdag 26 november kl. 18.00\nvid bron\n\n{coming.Count} av 12 kommer: {string.Join(", ", coming)}";

    private static ButtonFace[][] Buttons() =>
    [
        [new("Jag kommer", "yes", null), new("Kanske", "maybe", null), new("Kan inte", "cant", null)],
        [new("Jag tar med någon", "guest", null), new("Påminn mig i privat", null, "start:m_1")],
        [new("Karta", null, "https://www.openstreetmap.org/")],
    ];
}
