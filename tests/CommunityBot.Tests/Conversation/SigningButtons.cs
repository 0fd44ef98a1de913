using System.Security.Cryptography;
using System.Text;
using CommunityBot.Bot.Conversation.Answering;

namespace CommunityBot.Tests.Conversation;

public sealed class SigningButtons
{
    private readonly ButtonSigner signer = new(TimeProvider.System);

    [Fact]
    public void Gives_back_what_was_signed()
    {
        Assert.True(signer.TryRead(signer.Sign(7, long.MaxValue, -3, chatId: 5), 5, out var token));

        Assert.Equal((7, long.MaxValue, -3), ((int)token.Action, token.Subject, token.Arg));
    }

    [Fact]
    public void Fits_into_sixty_four_bytes() => Assert.InRange(Encoding.UTF8.GetByteCount(signer.Sign(255, long.MinValue, int.MinValue, long.MaxValue)), 1, 64);

    [Fact]
    public void Is_worthless_in_another_chat() => Assert.False(signer.TryRead(signer.Sign(1, 2, 3, chatId: 5), 6, out _));

    [Fact]
    public void Does_not_survive_the_change_of_any_character()
    {
        var token = signer.Sign(1, 2, 3, chatId: 5);
        for (var at = 0; at < token.Length - 1; at++)
        {
            var forged = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            Assert.False(signer.TryRead(forged, 5, out _), $"changed at {at}");
        }
    }

    [Fact]
    public void Reads_nothing_from_sixty_four_random_bytes()
    {
        for (var round = 0; round < 10_000; round++)
        {
            var bytes = RandomNumberGenerator.GetBytes(round % 65);
            Assert.False(signer.TryRead(Encoding.Latin1.GetString(bytes), 5, out _));
            Assert.False(signer.TryRead(Convert.ToBase64String(bytes), 5, out _));
        }
    }
}
