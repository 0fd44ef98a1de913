using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Store;
using CommunityBot.Content.Understanding;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Suggestions;

public sealed class SayingItInWords
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_cost_hidden_names_and_threshold(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);

        var (said, taken) = await DraftsAsync(town, "Nån som vill bowla lördag 15, max 8, 120 kr, dölj namnen, blir av om fyra kommer?");

        Assert.Equal((8, "120 kr", true, 4), (said.Capacity, said.Cost, said.NamesHidden, said.Least));
        Assert.Equal((8, "120 kr", true, 4, DraftKind.NewMeetup), (taken.Capacity, taken.Cost, taken.NamesHidden, taken.Least, taken.Kind));
    }

    /// <summary>Nothing can be refused in a chat that goes on: what doesn't go together is left out, and the author sees the draft.</summary>
    [Fact]
    public async Task Leaves_out_what_does_not_go_together()
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);

        var (said, _) = await DraftsAsync(town, "Nån som vill bowla lördag 15, max 4, blir av om åtta kommer?");

        Assert.Equal((4, null), (said.Capacity, said.Least));
    }

    /// <summary>The offer, and the draft that it becomes when its author wants it.</summary>
    private static async Task<(Draft Said, Draft Taken)> DraftsAsync(SeriesTown town, string words)
    {
        (Draft, Draft)? drafts = null;
        await town.TurnAsync(1, async turn =>
        {
            var understood = MessageReader.Read(words, "sv", turn.Local(turn.Chat), SeriesTown.Stockholm, inGroup: true);
            Assert.Equal(Intent.SuggestMeetup, understood.Intent);
            var offered = await Proposals.DraftAsync(turn, turn.Chat, understood, DraftKind.Offered, default);
            drafts = (offered, await Proposals.TakenUpAsync(turn, offered, turn.Chat, default));
            return Bot.Conversation.Reply.Silence;
        });
        return drafts!.Value;
    }
}
