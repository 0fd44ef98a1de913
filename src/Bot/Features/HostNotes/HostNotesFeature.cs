using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;

namespace CommunityBot.Bot.Features.HostNotes;

internal static class HostNotesFeature
{
    public static IServiceCollection AddHostNotes(this IServiceCollection services) => services
        .AddSingleton<SaveNote>()
        .AddPress<WriteNote>(185, WriteNote.Action)
        .AddPress<NoteFromHere>(186, NoteFromHere.Action)
        .AddDraft<WriteNote>(DraftKind.GoodToKnow, DraftKind.OnlyFor)
        .AddDraftOption(31, "button.good-to-know", WriteOnDraft.Action, (int)Note.GoodToKnow)
        .AddDraftOption(32, "button.only-for", WriteOnDraft.Action, (int)Note.OnlyFor)
        .AddManageOption(31, "button.good-to-know", WriteNote.Action, (int)Note.GoodToKnow)
        .AddManageOption(32, "button.only-for", WriteNote.Action, (int)Note.OnlyFor)
        .AddCardPart<NotesOnCard>();
}
