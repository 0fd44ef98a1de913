using System.Globalization;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Store;
using CommunityBot.Community.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>How a group lets the bot listen: read, and turned one step by its organisers.</summary>
internal static class Listening
{
    public static async Task<Listens> OfAsync(CommunityDb db, long chatId, CancellationToken cancellation) =>
        (await db.Attentions.AsNoTracking().SingleOrDefaultAsync(row => row.ChatId == chatId, cancellation))?.Listens ?? Listens.WhenMentioned;

    /// <summary>The phrase that says it.</summary>
    public static async Task<string> WordAsync(CommunityDb db, Chat group, CancellationToken cancellation)
    {
        var changed = db.Attentions.Local.FirstOrDefault(row => row.ChatId == group.Id);
        var listens = (int)(changed?.Listens ?? await OfAsync(db, group.Id, cancellation));
        return string.Create(CultureInfo.InvariantCulture, $"listening.{listens}");
    }

    public static async Task NextAsync(CommunityDb db, Chat group, CancellationToken cancellation)
    {
        var row = await RowAsync(db, group.Id, cancellation);
        row.Listens = (Listens)(((int)row.Listens + 1) % 3);
    }

    public static async Task<Attention> RowAsync(CommunityDb db, long chatId, CancellationToken cancellation)
    {
        if (await db.Attentions.SingleOrDefaultAsync(row => row.ChatId == chatId, cancellation) is { } known)
        {
            return known;
        }

        var fresh = new Attention { ChatId = chatId };
        db.Attentions.Add(fresh);
        return fresh;
    }
}
