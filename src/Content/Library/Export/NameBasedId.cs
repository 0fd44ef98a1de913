using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Content.Library.Export;

/// <summary>A UUID of version 5 (RFC 9562): the same slug gives the same id in every export, so partners can follow a record.</summary>
internal static class NameBasedId
{
    // The namespace for URLs, from the RFC.
    private static readonly Guid Urls = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <param name="kind">service, organization, phone …</param>
    /// <param name="slug">Unique within its kind.</param>
    public static string Of(string kind, string slug)
    {
        var name = Encoding.UTF8.GetBytes($"https://communitybot.invalid/{kind}/{slug}");
        var whole = new byte[16 + name.Length];
        Urls.TryWriteBytes(whole, bigEndian: true, out _);
        name.CopyTo(whole, 16);
#pragma warning disable CA5350 // Version 5 is defined by SHA-1; nothing secret depends on it.
        var hash = SHA1.HashData(whole);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("D");
    }
}
