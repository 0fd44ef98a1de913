using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Bot.Features.Find;

/// <summary>A content id as a number that fits a button: stable over restarts and edits, on every machine.</summary>
internal static class ContentNumber
{
    public static long Of(string id) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
