using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;

namespace CommunityBot.TrainTriage;

/// <summary>Lets the search learn from the content that ships (src/Content/Finding/find.model).</summary>
internal static class FindTrainer
{
    /// <summary>The file that <see cref="SearchModel"/> reads, before it is packed.</summary>
    public static byte[] Train()
    {
        var library = ContentLibrary.Load();
        var items = Shelf.Of(library, new PlaceReader(library.Places));
        return SearchModelFile.Write(SearchModel.Learn(library, items, Vocabulary.Features(library, items)));
    }
}
