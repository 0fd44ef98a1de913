using CommunityBot.Content.Library;

namespace CommunityBot.Tests.Finding;

/// <summary>The shipped content with its tips copied under new ids until there are enough things to find.</summary>
internal static class Copies
{
    public static ContentLibrary ToItems(int count)
    {
        var files = ContentFile.Embedded();
        var tips = files.Where(file => file.Path.StartsWith("tips/", StringComparison.Ordinal)).ToList();
        var more = Enumerable.Range(0, count - 100).Select(at =>
        {
            var tip = tips[at % tips.Count];
            return new ContentFile($"tips/copy{at}.yaml", tip.Text.Replace("id: t", $"id: copy{at}x", StringComparison.Ordinal));
        });
        return ContentLibrary.Of(LibraryReader.Read([.. files, .. more]));
    }
}
