using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>Every log line, at every level, of every bot that the tests of this folder start, and every exception thrown in the process meanwhile.</summary>
public sealed class RunLog : ILoggerProvider
{
    private static readonly ConcurrentQueue<string> Everything = new();

    private readonly ConcurrentQueue<string> mine = new();

    public static IReadOnlyCollection<string> WholeRun => Everything;

    /// <summary>Lines of this bot alone.</summary>
    public IReadOnlyCollection<string> Lines => mine;

    [ModuleInitializer]
    internal static void Listen() => AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => Everything.Enqueue(thrown.Exception.Message);

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Pen(RunLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Everything.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{logLevel} {category}: {formatter(state, exception)} {exception}";
            Everything.Enqueue(line);
            log.mine.Enqueue(line);
        }
    }
}
