using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Health;
using CommunityBot.Community.Drafts;
using CommunityBot.Content.Library;

namespace CommunityBot.Bot.Features.Find;

internal static partial class FindFeature
{
    public static IServiceCollection AddFind(this IServiceCollection services) => services
        .AddSingleton(Content)
        .AddSingleton<SealedStart>()
        .AddSingleton<Doors>()
        .AddPrivateCommand<FindDoors>(FindDoors.Letter, "hitta", "find")
        .AddPress<FindDoors>(110, FindDoors.Action)
        .AddPrivateCommand<GiveTip>(GiveTip.Letter, "tips", "tip")
        .AddPress<GiveTip>(111, GiveTip.Action)
        .AddPress<ReportDoor>(112, ReportDoor.Action)
        .AddCommand<WorkList>("arbetslista", "worklist")
        .AddStateLine<WorkListLine>()
        .AddPress<WorkList>(113, WorkList.Action)
        .AddPress<KeepArea>(114, KeepArea.Action)
        .AddPress<ChooseArea>(115, ChooseArea.Action)
        .AddDraft<ChooseArea>(DraftKind.GroupArea)
        .AddStart<ResumePrivately>(SealedStart.Prefix)
        .AddWords<HelpWords>(HelpWords.FirstOrder)
        .AddWords<FindWords>(FindWords.Order)
        .AddWords<UnknownWords>(UnknownWords.Order);

    /// <summary>In Development the folder of the sources, so that an edited tip is seen at once; elsewhere what the program ships.</summary>
    private static LiveContent Content(IServiceProvider services)
    {
        var environment = services.GetRequiredService<IHostEnvironment>();
        var folder = Path.GetFullPath(Path.Combine(environment.ContentRootPath, "..", "Content", "Data"));
        var log = services.GetRequiredService<ILogger<LiveContent>>();
        return environment.IsDevelopment() && Directory.Exists(folder) ? LiveContent.Of(folder, fault => Refused(log, fault)) : LiveContent.Shipped();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The changed content can't be used, so the former is kept: {Fault}")]
    private static partial void Refused(ILogger log, string fault);
}
