using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CommunityBot.Tests.Integration.Support;

/// <summary>
/// A PostgreSQL of the tests' own: a cluster in a temporary folder, durable as in earnest (fsync is on), on a free port of 127.0.0.1.
/// A small shell (postgres.sh) holds it and takes it away when this process ends, also by kill -9: its end of a pipe closes then.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const int Starts = 3;

    private static readonly Lazy<Task<PostgresServer>> One = new(StartAsync);

    private readonly Process shell;
    private readonly int port;

    private PostgresServer(Process shell, int port) => (this.shell, this.port) = (shell, port);

    /// <summary>The cluster that all tests of a run share, started by the first that asks. A test that stops the server starts its own.</summary>
    public static Task<PostgresServer> SharedAsync() => One.Value;

    /// <summary>A cluster for one test that takes it away and gives it back.</summary>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL here, or it did not start; the message says why.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        var said = "";
        for (var start = 0; start < Starts; start++)
        {
            // Between our asking for a free port and the server's taking it another process may take it: hence more than one try.
            var port = FreePort();
            var shell = Shell(port);
            said = await shell.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) ?? "it said nothing";
            if (said == "ready")
            {
                return new PostgresServer(shell, port);
            }

            shell.StandardInput.Close();
        }

        throw new InvalidOperationException($"PostgreSQL in {PostgresBinaries.Folder} did not start {Starts} times; the last time it said: {said}");
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Timeout=15;Command Timeout=30;Maximum Pool Size=50";

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public async Task<string> FreshDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():n}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Drops it, throwing out whoever is still connected.</summary>
    public async Task DropAsync(string connectionString)
    {
        await using (var pool = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    /// <summary>The server is gone at once, as if its power had been cut; what was committed is still there after <see cref="StartAgainAsync"/>.</summary>
    public Task StopAsync() => TellAsync("stop", "stopped");

    public Task StartAgainAsync() => TellAsync("start", "ready");

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private static Process Shell(int port)
    {
        var command = PostgresBinaries.Shell;
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(), // The user postgres may not look into the tests' own folder.
        };
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Support", "postgres.sh"));
        foreach (var argument in command[1..].Concat(["-c", script, "postgres.sh", PostgresBinaries.Folder, $"{port}"]))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The shell that holds PostgreSQL did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task TellAsync(string word, string expected)
    {
        await shell.StandardInput.WriteLineAsync(word);
        await shell.StandardInput.FlushAsync();
        var said = await shell.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        if (said != expected)
        {
            throw new InvalidOperationException($"PostgreSQL was told to {word} and said: {said}");
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names in it are made by this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
