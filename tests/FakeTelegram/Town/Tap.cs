namespace CommunityBot.FakeTelegram.Town;

/// <summary>A press on a button, waiting for its answer.</summary>
internal sealed class Tap(string id, Person by, Post post, DateTimeOffset at)
{
    public string Id { get; } = id;
    public Person By { get; } = by;
    public Post Post { get; } = post;
    public DateTimeOffset At { get; } = at;
    public bool Answered { get; set; }
}
