using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Dev;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>The playground's addresses. Development only; elsewhere they don't exist.</summary>
internal static class PlaygroundEndpoints
{
    /// <summary>Maps nothing outside Development.</summary>
    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return routes;
        }

        routes.MapGet("/", (PlaygroundPage page, HttpContext http) => page.Show(http));
        var town = routes.MapGroup("/playground").AddEndpointFilter(OwnPagesOnly.Let);
        town.MapGet("/files/{name}", PlaygroundPage.File);
        town.MapGet("/words/{language}", (string language, PlaygroundWords words) =>
            language is "sv" or "en" ? Results.Json(words.In(language)) : Results.NotFound());
        town.MapGet("/chats/{chat}", (string chat, string? @as, PlaygroundStream stream) => Results.Json(stream.Seen(chat, @as ?? "")));
        town.MapGet("/events", (PlaygroundStream stream, CancellationToken cancellation) => TypedResults.ServerSentEvents(stream.WatchAsync(cancellation)));
        town.MapPost("/say", SayAsync);
        town.MapPost("/press", PressAsync);
        town.MapPost("/start", StartAsync);
        town.MapPost("/members", MembersAsync);
        return routes;
    }

    private static async Task<IResult> SayAsync(SayRequest request, PlaygroundTown town, Presence presence, PlaygroundHearing hearing, CancellationToken cancellation) =>
        Townsfolk.Find(request.As) is { } resident && IsIn(resident, request.Chat, presence) && town.CanHear(request.Chat!)
            && request.Text is { Length: <= TownWords.Longest } text && !string.IsNullOrWhiteSpace(text)
            ? Answer(await hearing.SayAsync(resident, request.Chat!, text, request.AnswersBot, cancellation))
            : TypedResults.BadRequest();

    private static async Task<IResult> PressAsync(PressRequest request, Presence presence, PlaygroundHearing hearing, CancellationToken cancellation) =>
        Townsfolk.Find(request.As) is { } resident && IsIn(resident, request.Chat, presence) && request is { Message: not null, Data: not null }
            ? Answer(await hearing.PressAsync(resident, request.Chat!, request.Message, request.Data, cancellation))
            : TypedResults.BadRequest();

    private static async Task<IResult> StartAsync(StartRequest request, PlaygroundHearing hearing, CancellationToken cancellation) =>
        Townsfolk.Find(request.As) is { } resident
            ? Answer(await hearing.StartAsync(resident, request.Payload, cancellation))
            : TypedResults.BadRequest();

    /// <summary>A resident leaves a group of theirs, or comes back; again is harmless.</summary>
    private static async Task<IResult> MembersAsync(MembersRequest request, PlaygroundHearing hearing, CancellationToken cancellation) =>
        Townsfolk.Find(request.As) is { } resident && Townsfolk.FindGroup(request.Chat) is { } group && group.Members.Contains(resident.Address)
            ? Answer(await hearing.ComeOrGoAsync(resident, group, request.Leaves, cancellation))
            : TypedResults.BadRequest();

    private static bool IsIn(Resident resident, string? chat, Presence presence) => chat == resident.Address || presence.IsIn(chat, resident.Address);

    private static IResult Answer(Heard heard) =>
        Results.StatusCode(heard is Heard.Done ? StatusCodes.Status204NoContent : StatusCodes.Status503ServiceUnavailable);
}
