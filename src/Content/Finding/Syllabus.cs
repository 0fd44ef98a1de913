using System.Security.Cryptography;
using System.Text;
using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>A fingerprint of all that the search is taught: content with the same one teaches the same, whatever else was changed in it.</summary>
internal static class Syllabus
{
    public static byte[] Of(ContentLibrary library, IReadOnlyList<Item> items)
    {
        var all = new StringBuilder();
        foreach (var topic in library.Topics)
        {
            Add(topic.Code, topic.Name.Swedish, topic.Name.English);
        }

        foreach (var saying in library.Sayings)
        {
            Add([saying.Topic, .. saying.Swedish, .. saying.English]);
        }

        foreach (var item in items)
        {
            Add([item.Id, .. item.Topics]);
            Add([.. item.Texts]);
        }

        foreach (var meaning in library.Meanings)
        {
            Add([.. meaning.Words]);
        }

        Add([.. Vocabulary.Of(library)]);
        return SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString()));

        void Add(params string[] texts) => all.AppendJoin('\u001f', texts).Append('\u001e');
    }
}
