using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Conversation.Answering;

/// <summary>What a button's token says, once its signature has proved genuine for the chat it was pressed in.</summary>
internal sealed record Token(byte Action, long Subject, int Arg, DateTimeOffset Issued);

/// <summary>
/// Makes and reads the tokens that buttons carry: 26 bytes (action, argument, subject, minute of issue, 9 bytes of HMAC-SHA256), 35 characters.
/// The chat goes into the signature and not into the token, so a token copied to another chat is worthless, and a group's move to a new address harms none.
/// </summary>
internal sealed class ButtonSigner(TimeProvider clock)
{
    private const string SecretName = "buttons";
    private const int Payload = 17, Mac = 9, Length = Payload + Mac;
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private byte[] key = [];

    /// <summary>Reads the key from the store, or makes the one that all processes will use from now on.</summary>
    public async Task LoadKeyAsync(CommunityStore store, CancellationToken cancellation)
    {
        var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var value = await store.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO secrets (name, value) VALUES ({SecretName}, {fresh}) ON CONFLICT DO NOTHING", cancellation);
            return (await db.Secrets.AsNoTracking().SingleAsync(secret => secret.Name == SecretName, cancellation)).Value;
        }, cancellation);
        key = Convert.FromBase64String(value);
    }

    /// <summary>A key for another purpose, from the same secret: it reveals neither the secret nor any other purpose's key.</summary>
    public byte[] KeyFor(string purpose) => HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes(purpose));

    public string Sign(byte action, long subject, int arg, long chatId)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = action;
        BinaryPrimitives.WriteInt32BigEndian(bytes[1..], arg);
        BinaryPrimitives.WriteInt64BigEndian(bytes[5..], subject);
        BinaryPrimitives.WriteInt32BigEndian(bytes[13..], (int)(clock.GetUtcNow() - Epoch).TotalMinutes);
        Authenticate(bytes[..Payload], chatId, bytes[Payload..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False for everything that this bot didn't sign for this chat: forged, foreign, cut, or random bytes.</summary>
    public bool TryRead(string data, long chatId, [NotNullWhen(true)] out Token? token)
    {
        token = null;
        Span<byte> bytes = stackalloc byte[Length];
        if (!TryDecode(data, bytes))
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[Mac];
        Authenticate(bytes[..Payload], chatId, expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, bytes[Payload..]))
        {
            return false;
        }

        token = new Token(
            bytes[0], BinaryPrimitives.ReadInt64BigEndian(bytes[5..]), BinaryPrimitives.ReadInt32BigEndian(bytes[1..]),
            Epoch.AddMinutes(BinaryPrimitives.ReadInt32BigEndian(bytes[13..])));
        return true;
    }

    /// <summary>What a token claims, with its signature unchecked: only for what everybody may have, and when there is no store to check it by.</summary>
    public static bool TryGlance(string data, out byte action, out int arg)
    {
        Span<byte> bytes = stackalloc byte[Length];
        var readable = TryDecode(data, bytes);
        (action, arg) = readable ? (bytes[0], BinaryPrimitives.ReadInt32BigEndian(bytes[1..])) : default;
        return readable;
    }

    private static bool TryDecode(string data, Span<byte> bytes) =>
        data.Length <= 64 && Base64Url.IsValid(data, out var length) && length == Length
        && Base64Url.DecodeFromChars(data, bytes, out _, out _) == System.Buffers.OperationStatus.Done;

    private void Authenticate(ReadOnlySpan<byte> payload, long chatId, Span<byte> mac)
    {
        Span<byte> message = stackalloc byte[Payload + 8], full = stackalloc byte[32];
        payload.CopyTo(message);
        BinaryPrimitives.WriteInt64BigEndian(message[Payload..], chatId);
        HMACSHA256.HashData(key, message, full);
        full[..Mac].CopyTo(mac);
    }
}
