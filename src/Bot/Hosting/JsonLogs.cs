namespace CommunityBot.Bot.Hosting;

/// <summary>One JSON object a line: time, level, category, message and its values. A name with a line break can't fake a line.</summary>
internal static class JsonLogs
{
    public static void AddJsonLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });

        // EF would log statements and Kestrel every request; HttpClient would log the bot's token, which is part of Telegram's addresses.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.None);
        // Scheduling's WakeTrouble says what Quartz has to say, in one line.
        builder.Logging.AddFilter("Quartz", LogLevel.None);
    }
}
