using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>Calls Telegram's Bot API. What a network or Telegram can do comes back as a <see cref="TelegramAnswer"/>, never as an exception.</summary>
/// <remarks>
/// The token is a part of the address. So this owns its connections: no IHttpClientFactory, which logs addresses, and no trace
/// activity of the handler's, which carries them; and every text from outside is searched for the token before it goes on.
/// </remarks>
internal sealed class TelegramClient : IDisposable
{
    private readonly HttpClient http;
    private readonly string address;
    private readonly string token;
    private readonly TimeSpan callTimeout;
    private readonly TimeProvider clock;

    public TelegramClient(IOptions<TelegramOptions> options, TimeProvider clock)
    {
        token = options.Value.BotToken!;
        address = $"{options.Value.ApiBaseUrl.TrimEnd('/')}/bot{token}/";
        callTimeout = options.Value.CallTimeout;
        this.clock = clock;
        http = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(3),

            // Telegram closes idle connections after about a minute; a send on a dying one would end as "nobody knows".
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            MaxResponseContentBufferSize = 32 << 20,
        };
    }

    /// <param name="method">The method's name as the documentation writes it.</param>
    /// <param name="request">Its fields.</param>
    /// <param name="shape">From <see cref="TelegramJson.Wire"/>.</param>
    /// <param name="cancellation">Gives up waiting; the call may have had its effect.</param>
    /// <param name="timeout">Longest time it may take. Default: <see cref="TelegramOptions.CallTimeout"/>.</param>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellation"/> asked for it.</exception>
    public async Task<TelegramAnswer> CallAsync<T>(string method, T request, JsonTypeInfo<T> shape, CancellationToken cancellation, TimeSpan? timeout = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout ?? callTimeout);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, address + method)
            {
                Version = HttpVersion.Version11,
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, shape))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
                },
            };
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, limit.Token);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            var answer = TelegramAnswerReader.Read((int)response.StatusCode, response.Headers.RetryAfter, body, clock);
            return answer is TelegramAnswer.Refused refused ? refused with { Description = WithoutToken(refused.Description) } : answer;
        }
        catch (OperationCanceledException) when (!limit.IsCancellationRequested)
        {
            return new TelegramAnswer.NotSent("connect-timeout");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new TelegramAnswer.Lost("timeout");
        }
        catch (HttpRequestException broken) when (NeverConnected(broken))
        {
            return new TelegramAnswer.NotSent($"no-connection:{broken.HttpRequestError}");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            var kind = (broken as HttpRequestException)?.HttpRequestError.ToString() ?? broken.GetType().Name;
            return new TelegramAnswer.Lost($"connection-lost:{kind}");
        }
    }

    public void Dispose() => http.Dispose();

    private static bool NeverConnected(HttpRequestException broken) => broken.HttpRequestError is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private string WithoutToken(string text) => text.Replace(token, "<token>", StringComparison.Ordinal);
}
