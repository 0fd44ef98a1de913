using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>A disk of 8 MB in memory, which a test can fill to the brim or make read-only. Needs root.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("communitybot-disk-").FullName;

    private SmallDisk() => Run("mount", "-t", "tmpfs", "-o", "size=8m", "communitybot-test", folder);

    /// <summary>The reason that a skipped test prints; null where a disk can be mounted.</summary>
    public static string? WhyNot { get; } = Try();

    public string ConnectionString => $"Data Source={Path.Combine(folder, "community.db")}";

    private string Filling => Path.Combine(folder, "filling");

    public static SmallDisk Mount() => new();

    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    /// <summary>Not a byte is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filling, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var chunk = 1 << 20; chunk > 0;)
        {
            try
            {
                file.Write(new byte[chunk]);
            }
            catch (IOException)
            {
                chunk /= 2;
            }
        }
    }

    public void Empty() => File.Delete(Filling);

    public void MakeReadOnly(bool readOnly) => Run("mount", "-o", $"remount,{(readOnly ? "ro" : "rw")}", folder);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Run("umount", "--lazy", folder);
        Directory.Delete(folder);
        return ValueTask.CompletedTask;
    }

    private static string? Try()
    {
        if (Environment.UserName != "root")
        {
            return "Only root may mount the small disk that this test fills.";
        }

        try
        {
            new SmallDisk().DisposeAsync().AsTask().GetAwaiter().GetResult();
            return null;
        }
        catch (InvalidOperationException refused)
        {
            return $"No small disk can be mounted here: {refused.Message}";
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} said: {said.Trim()}");
        }
    }
}

/// <summary>A fact that needs a disk of its own; where none can be mounted it is skipped, and the reason is printed.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.WhyNot;
}
