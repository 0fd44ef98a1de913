using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>The key that signs the pages' forms and makes private addresses; one for all processes, made by the first that needs it.</summary>
internal sealed class PageKey(TimeProvider clock)
{
    /// <summary>A form that was left open longer than this is shown once more before it counts.</summary>
    public static readonly TimeSpan FormLives = TimeSpan.FromHours(24);

    private const string SecretName = "pages";
    private const int Nonce = 12, Payload = Nonce + 4, Mac = 16;
    private byte[] key = [];

    /// <summary>Reads the key from the store, or makes it. Before that nothing is signed: the pages wait until the store is open.</summary>
    public async Task LoadAsync(CommunityStore store, CancellationToken cancellation)
    {
        var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var value = await store.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO secrets (name, value) VALUES ({SecretName}, {fresh}) ON CONFLICT DO NOTHING", cancellation);
            return (await db.Secrets.AsNoTracking().SingleAsync(secret => secret.Name == SecretName, cancellation)).Value;
        }, cancellation);
        key = Convert.FromBase64String(value);
    }

    /// <summary>A fresh form's signed token: it says when it was made and for which page, and can be used for that page only.</summary>
    public string NewForm(string page)
    {
        var bytes = new byte[Payload + Mac];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, Nonce));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(Nonce), Minute);
        Sign(page, bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False for a form that isn't ours, is another page's, or is too old.</summary>
    public bool IsOurs(string page, string token)
    {
        if (token.Length > 64 || !Base64Url.IsValid(token, out var length) || length != Payload + Mac)
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(token);
        var given = bytes[Payload..];
        Sign(page, bytes);
        var age = Minute - BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(Nonce));
        return CryptographicOperations.FixedTimeEquals(given, bytes.AsSpan(Payload)) && age >= -1 && age <= FormLives.TotalMinutes;
    }

    /// <summary>A private address's secret, 160 bits: the same for the same words, and not to be had without the key.</summary>
    public string SecretOf(string words)
    {
        var bytes = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(words));
        var signs = new char[32];
        for (var index = 0; index < signs.Length; index++)
        {
            // Five bits at a time out of 160.
            var bit = index * 5;
            var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
            signs[index] = PageCode.Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(signs);
    }

    /// <summary>What is stored of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private int Minute => (int)(clock.GetUtcNow().ToUnixTimeSeconds() / 60);

    private void Sign(string page, byte[] bytes)
    {
        var mac = HMACSHA256.HashData(key, (byte[])[.. bytes.AsSpan(0, Payload), .. Encoding.UTF8.GetBytes(page)]);
        mac.AsSpan(0, Mac).CopyTo(bytes.AsSpan(Payload));
    }
}
