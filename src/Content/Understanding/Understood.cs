using CommunityBot.Content.Safety;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Content.Understanding;

/// <summary>What a message would make the bot do, and with what.</summary>
public sealed record Understood(Intent Intent)
{
    public static readonly Understood Nothing = new(Intent.None);

    /// <summary>The time that the message speaks of; kind None: none.</summary>
    public TimeReading When { get; init; } = TimeReading.Nothing;

    /// <summary>What the meetup would be called, where, and for how many; for a suggestion.</summary>
    public MeetupLine? Line { get; init; }

    /// <summary>The activity of the list in <c>Data/activities.yaml</c>; null: another one.</summary>
    public string? Activity { get; init; }

    /// <summary>yes, maybe or no; for an answer.</summary>
    public string? Answer { get; init; }

    /// <summary>How many more the person brings.</summary>
    public int Guests { get; init; }

    /// <summary>What help is asked for, as topics of the content.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What the safety net heard.</summary>
    public Triage? Triage { get; init; }

    /// <summary>For a wish that a command would take: what stood beside its verb; for a question for help the question, without mentions.</summary>
    public string Rest { get; init; } = "";

    /// <summary>For a command: its name.</summary>
    public string? Command { get; init; }
}
