namespace CommunityBot.Content.Library;

/// <summary>A question that opens a conversation at a table.</summary>
/// <param name="Level">light or deep.</param>
public sealed record Starter(string Id, string Level, LocalText Text);
