using CommunityBot.FakeTelegram.Delivery;
using CommunityBot.FakeTelegram.Faults;

namespace CommunityBot.FakeTelegram.Town;

/// <summary>Everything Telegram knows. One lock, <see cref="Gate"/>, guards it all; nothing waits inside it.</summary>
internal sealed class TownState
{
    /// <summary>Private chats and basic groups share one series of message ids, as in an account; supergroups have their own.</summary>
    private long _lastAccountMessageId = 100;
    private long _lastTapId = 4_000_000_000_000_000;

    public TownState(FakeTelegramOptions options)
    {
        Options = options;
        Bot = new Person(options.BotId, options.BotFirstName) { Username = options.BotUsername, IsBot = true };
        Anonymous = new Person(Person.GroupAnonymousBot, "Group") { Username = "GroupAnonymousBot", IsBot = true };
        People[Bot.Id] = Bot;
        People[Anonymous.Id] = Anonymous;
        Dump = new DumpFolder(options.DumpFolder);
        Updates = new UpdateQueue(this);
        Flood = new FloodGate(options.Limits);
    }

    public Lock Gate { get; } = new();
    public FakeTelegramOptions Options { get; }
    public Changes Changes { get; } = new();
    public Person Bot { get; }
    public Person Anonymous { get; }
    public Dictionary<long, Person> People { get; } = [];
    public Dictionary<long, Room> Rooms { get; } = [];
    public Dictionary<string, Tap> Taps { get; } = [];
    public List<Toast> Toasts { get; } = [];
    public CommandList Commands { get; } = new();
    public Dictionary<string, string> Descriptions { get; } = [];
    public Dictionary<string, (string Name, byte[] Bytes)> Files { get; } = [];
    public UpdateQueue Updates { get; }
    public FloodGate Flood { get; }
    public FaultPlan Faults { get; } = new();
    public DumpFolder Dump { get; }

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    public string NextTapId() => (++_lastTapId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public long NextMessageId(Room room) => room.Type is "private" or "group" ? ++_lastAccountMessageId : ++room.LastMessageId;

    public Person PersonOf(long id) =>
        People.GetValueOrDefault(id) ?? throw new ArgumentException($"There is no resident {id}; call AddUser first.");

    public Room RoomOf(long id) => Rooms.GetValueOrDefault(id) ?? throw new ArgumentException($"There is no chat {id}; call AddGroup or Start first.");

    /// <summary>The private chat with a resident, made when it is first needed.</summary>
    public Room PrivateRoom(Person person)
    {
        if (!Rooms.TryGetValue(person.Id, out var room))
        {
            Rooms[person.Id] = room = new Room(person.Id, "private") { Resident = person };
        }

        return room;
    }

    public void Add(Post post)
    {
        if (post.EphemeralId is { } ephemeral)
        {
            post.Room.Ephemeral[ephemeral] = post;
        }
        else
        {
            post.Room.Posts[post.Id] = post;
            post.Room.LastBot = post.From is { IsBot: true } bot && bot != Anonymous ? bot.Id : post.Room.LastBot;
        }

        Changes.Tell();
    }

    public Member BotIn(Room room) => room.MemberOf(Bot.Id);

    public bool SharesAGroupWithBot(Person person) =>
        Rooms.Values.Any(room => room.MemberOf(Bot.Id).IsIn && room.MemberOf(person.Id).IsIn);

}
