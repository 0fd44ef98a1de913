using CommunityBot.Community.Groups;

namespace CommunityBot.Community.Outbox;

/// <summary>A row that this node may send now, with what the send needs to know of its chat; tried since then in vain, null: never.</summary>
public sealed record Leased(
    long Id, long ChatId, string Channel, string Address, ChatKind Kind, string Language, string? Thread, string? OnlyFor, string? PressId,
    string? Edits, string Content, long DueAt, long? NotAfter, Priority Priority, int Attempts, int Copies, WhenUnknown WhenUnknown, bool Unasked,
    long? MeetupId, long? CardId, long PacedTo, long? TriedSince = null);

/// <summary>How one send ended, as the store keeps it.</summary>
/// <param name="Id">The dispatch row.</param>
/// <param name="State">Where it goes: sent, pending (again, at <paramref name="DueAt"/>), dead, unknown or cancelled.</param>
/// <param name="DueAt">Unix milliseconds of the next try; only for pending.</param>
/// <param name="MessageId">The message on its channel, when it was delivered.</param>
/// <param name="Error">Kind of the failure; never a person's words.</param>
/// <param name="Copied">Nobody knows whether this send arrived: it counts as a copy.</param>
public sealed record Completion(long Id, DispatchState State, long DueAt, string? MessageId, string? Error, bool Copied = false);

/// <summary>When a chat's lane is free again after a send. Unix milliseconds.</summary>
public sealed record LaneMove(long ChatId, long FreeAt, long PacedTo);
