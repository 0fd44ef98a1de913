using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.People;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Suggestions;
using CommunityBot.Content.Understanding;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>Plain words that mean what a command means: all of them in private, in a group as far as it lets the bot listen.</summary>
internal sealed class ListenToWords(
    OfferMeetup offer, AnswerInWords answer, ListMeetups list, MyMeetups mine, MoveMeetup move, CancelMeetup cancel, ChooseReminders reminders, Pause pause, ChooseLanguage language, Help help, NamesInWords names,
    FindDoors find) : IHearWords
{
    public async Task<Reply?> HearAsync(Turn turn, Happening.Said said, CancellationToken cancellation)
    {
        var understood = MessageReader.Read(said.Text, turn.InGroup ? turn.Chat.Language : turn.Language, turn.Local(turn.Chat), turn.Zone, turn.InGroup);
        return turn.InGroup ? await InGroupAsync(turn, said, understood, cancellation) : await InPrivateAsync(turn, understood, cancellation);
    }

    private async Task<Reply?> InGroupAsync(Turn turn, Happening.Said said, Understood understood, CancellationToken cancellation)
    {
        if (understood.Intent is not (Intent.SuggestMeetup or Intent.ListMeetups or Intent.Rsvp or Intent.FindHelp)
            || await Listening.OfAsync(turn.Db, turn.Chat.Id, cancellation) is var listens && (listens == Listens.Never || (listens == Listens.WhenMentioned && !said.ToBot)))
        {
            return null;
        }

        if (!said.ToBot)
        {
            if (understood.Intent == Intent.SuggestMeetup)
            {
                await offer.OfferAsync(turn, understood, cancellation);
            }

            return null;
        }

        return understood.Intent switch
        {
            Intent.SuggestMeetup => await DraftAsync(turn, understood, cancellation),
            Intent.ListMeetups => await list.HearAsync(turn, "", cancellation),

            // As /hitta in a group: to whoever asks alone, never aloud.
            Intent.FindHelp => await find.HearAsync(turn, understood.Rest, cancellation),
            _ => await answer.AnswerAsync(turn, understood, cancellation),
        };
    }

    private async Task<Reply?> InPrivateAsync(Turn turn, Understood understood, CancellationToken cancellation) => understood.Intent switch
    {
        Intent.SuggestMeetup => await DraftAsync(turn, understood, cancellation),
        Intent.Rsvp => await answer.AnswerAsync(turn, understood, cancellation),
        Intent.ListMeetups => await list.HearAsync(turn, "", cancellation),
        Intent.MyMeetups => await mine.HearAsync(turn, "", cancellation),
        Intent.Move => await move.HearAsync(turn, understood.Rest, cancellation),
        Intent.Cancel => await cancel.HearAsync(turn, understood.Rest, cancellation),
        Intent.HideNames or Intent.ShowNames => await names.HearAsync(turn, understood.Rest, hide: understood.Intent == Intent.HideNames, cancellation),
        Intent.Reminders => await reminders.HearAsync(turn, "", cancellation),
        Intent.Pause => await pause.HearAsync(turn, understood.Rest, cancellation),
        Intent.Language => await language.HearAsync(turn, understood.Rest, cancellation),
        Intent.Help => await help.HearAsync(turn, "", cancellation),
        _ => null,
    };

    private static async Task<Reply?> DraftAsync(Turn turn, Understood understood, CancellationToken cancellation)
    {
        var groups = await GroupsOf.PersonAsync(turn, cancellation);
        if (groups.Count == 0)
        {
            return Reply.No(turn, new Community.Refusal("meetup.no-group"));
        }

        var draft = await Proposals.DraftAsync(turn, groups[0], understood, DraftKind.NewMeetup, cancellation);
        return groups.Count == 1 ? DraftTalk.Next(turn, draft) : DraftTalk.AskGroup(turn, draft, groups);
    }
}
