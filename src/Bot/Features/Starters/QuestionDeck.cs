using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Content.Library;

namespace CommunityBot.Bot.Features.Starters;

/// <summary>A group's own order of the questions of one level: shuffled, but the same every time, so that no order needs to be stored. Pure.</summary>
internal static class QuestionDeck
{
    public static IReadOnlyList<Starter> Of(IEnumerable<Starter> starters, string level, string seed) =>
        [.. starters.Where(starter => starter.Level == level).OrderBy(starter => Place(starter, seed)).ThenBy(starter => starter.Id, StringComparer.Ordinal)];

    private static ulong Place(Starter starter, string seed)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{starter.Id}"), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
