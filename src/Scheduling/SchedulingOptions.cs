namespace CommunityBot.Scheduling;

/// <summary>What ticks. Section <c>Scheduling</c>.</summary>
public sealed class SchedulingOptions
{
    public const string Section = "Scheduling";

    /// <summary>The engine's name. Default and only one in this build: Quartz.</summary>
    public string Engine { get; set; } = "Quartz";

    /// <summary>What is wrong, in one line that names the setting; null: nothing.</summary>
    public string? Fault() => Engine == "Quartz" ? null : $"Scheduling:Engine is \"{Engine}\"; this build knows Quartz.";
}
