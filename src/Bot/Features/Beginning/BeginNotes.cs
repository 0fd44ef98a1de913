using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityBot.Community.Drafts;

namespace CommunityBot.Bot.Features.Beginning;

/// <summary>What has been chosen so far, as the buttons' arguments; zero: not yet.</summary>
internal sealed record BeginNotes(int HowOften = 0, int WithWhom = 0, int WhoDoes = 0)
{
    public static BeginNotes Of(Draft draft) => draft.Notes is null ? new BeginNotes() : JsonSerializer.Deserialize(draft.Notes, BeginNotesJson.Default.BeginNotes) ?? new BeginNotes();

    public string ToJson() => JsonSerializer.Serialize(this, BeginNotesJson.Default.BeginNotes);
}

[JsonSerializable(typeof(BeginNotes))]
internal sealed partial class BeginNotesJson : JsonSerializerContext;
