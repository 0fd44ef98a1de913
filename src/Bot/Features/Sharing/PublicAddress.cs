using CommunityBot.Bot.Channels.Telegram;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>Under which address people reach this process's pages: that of <c>Telegram:PublicUrl</c>; in Development also the one it listens on.</summary>
internal sealed class PublicAddress(IOptions<TelegramOptions> telegram, IServer server, IHostEnvironment environment)
{
    /// <summary>Ends with a slash. Null: nobody outside can reach a page, so no link to one is handed out.</summary>
    public Uri? Root => Settled(telegram.Value.PublicUrl) ?? (environment.IsDevelopment() ? Listening() : null);

    /// <summary>A page's whole address; null when there is none to hand out.</summary>
    public string? Of(string path) => Root is { } root ? new Uri(root, path).AbsoluteUri : null;

    /// <summary>The address for pages, from the one that Telegram calls: its own path goes, a proxy's path before it stays.</summary>
    internal static Uri? Settled(string? publicUrl)
    {
        if (!Uri.TryCreate(publicUrl, UriKind.Absolute, out var address))
        {
            return null;
        }

        var path = address.AbsolutePath;
        var before = path.EndsWith(TelegramOptions.WebhookPath, StringComparison.Ordinal) ? path[..^TelegramOptions.WebhookPath.Length] : "";
        return new Uri(address, before + "/");
    }

    /// <summary>Only an address of this very machine: what a developer's browser can open.</summary>
    private Uri? Listening() => (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.IsLoopback && address.Port > 0 ? new Uri(address, "/") : null)
        .FirstOrDefault(address => address is not null);
}
