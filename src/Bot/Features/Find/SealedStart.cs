using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;

namespace CommunityBot.Bot.Features.Find;

/// <summary>
/// The way from a group into the private chat for somebody who never opened one: the link carries what they asked, sealed. Everybody in the
/// group sees the link, so it has one length, says nothing, and opens for the one who asked only. Nothing of it is stored.
/// </summary>
internal sealed class SealedStart(ButtonSigner signer)
{
    public const string Prefix = "f";
    private const int Room = 36, Mac = 8;

    /// <param name="turn">Whose words they are.</param>
    /// <param name="what">The command.</param>
    /// <param name="rest">What stood after it; left out when it is too long for a link.</param>
    public string Seal(Turn turn, char what, string rest)
    {
        var words = Encoding.UTF8.GetBytes(what + rest);
        Span<byte> plain = stackalloc byte[Room];
        plain.Clear();
        (words.Length <= Room ? words.AsSpan() : words.AsSpan(0, 1)).CopyTo(plain);
        Span<byte> sealedBytes = stackalloc byte[Mac + Room];
        Authenticate(turn, plain, sealedBytes[..Mac]);
        Mix(sealedBytes[..Mac], plain, sealedBytes[Mac..]);
        return $"{Prefix}_{Base64Url.EncodeToString(sealedBytes)}";
    }

    /// <summary>False for whatever this bot didn't seal for this person.</summary>
    public bool TryOpen(Turn turn, string text, out char what, [NotNullWhen(true)] out string? rest)
    {
        (what, rest) = ('\0', null);
        Span<byte> bytes = stackalloc byte[Mac + Room];
        if (text.Length > 64 || !Base64Url.IsValid(text, out var length) || length != bytes.Length
            || Base64Url.DecodeFromChars(text, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        Span<byte> plain = stackalloc byte[Room], expected = stackalloc byte[Mac];
        Mix(bytes[..Mac], bytes[Mac..], plain);
        Authenticate(turn, plain, expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, bytes[..Mac]))
        {
            return false;
        }

        var end = plain.IndexOf((byte)0);
        var words = Encoding.UTF8.GetString(end < 0 ? plain : plain[..end]);
        (what, rest) = (words[0], words[1..]);
        return true;
    }

    private void Authenticate(Turn turn, ReadOnlySpan<byte> plain, Span<byte> mac)
    {
        byte[] message = [.. plain, .. Encoding.UTF8.GetBytes($"{turn.Incoming.Channel}:{turn.Speaker.Address}")];
        HMACSHA256.HashData(signer.KeyFor("start-mac"), message).AsSpan(0, Mac).CopyTo(mac);
    }

    /// <summary>The mac is also where the key stream begins: the same words of the same person give the same link, other words another stream.</summary>
    private void Mix(ReadOnlySpan<byte> mac, ReadOnlySpan<byte> from, Span<byte> to)
    {
        var key = signer.KeyFor("start-stream");
        byte[] first = [.. mac, 0], second = [.. mac, 1];
        byte[] stream = [.. HMACSHA256.HashData(key, first), .. HMACSHA256.HashData(key, second)];
        for (var at = 0; at < Room; at++)
        {
            to[at] = (byte)(from[at] ^ stream[at]);
        }
    }
}
