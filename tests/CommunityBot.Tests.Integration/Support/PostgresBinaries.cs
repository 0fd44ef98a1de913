namespace CommunityBot.Tests.Integration.Support;

/// <summary>Where this machine keeps PostgreSQL's server programs, and why not, when it doesn't.</summary>
internal static class PostgresBinaries
{
    private static readonly string? Found = Newest("/usr/lib/postgresql") ?? Newest("/opt/homebrew/opt") ?? OnPath();

    /// <summary>The folder that holds <c>initdb</c> and <c>postgres</c>.</summary>
    public static string Folder => Found ?? throw new InvalidOperationException(WhyNot);

    /// <summary>The reason that a skipped test prints; null when PostgreSQL can be started.</summary>
    public static string? WhyNot { get; } =
        Found is null ? "PostgreSQL is not installed: no initdb in /usr/lib/postgresql/*/bin or on PATH. On Debian: apt-get install postgresql."
        : Environment.UserName == "root" && RunsAs is null ? "PostgreSQL does not run as root, and there is no user postgres (or neither runuser nor su) to run it as."
        : null;

    /// <summary>The command that starts a shell as a user whom PostgreSQL accepts.</summary>
    public static string[] Shell => Environment.UserName == "root" ? RunsAs! : ["/bin/sh"];

    private static string[]? RunsAs =>
        !File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? null
        : Program("runuser") is { } runuser ? [runuser, "-u", "postgres", "--", "/bin/sh"]
        : null;

    private static string? Newest(string root) => !Directory.Exists(root) ? null : Directory.EnumerateDirectories(root)
        .Select(version => Path.Combine(version, "bin"))
        .Where(Complete)
        .OrderByDescending(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), out var version) ? version : 0)
        .FirstOrDefault();

    private static string? OnPath() => Program("initdb") is { } initdb && Path.GetDirectoryName(initdb) is { } folder && Complete(folder) ? folder : null;

    private static bool Complete(string folder) =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "pg_isready"));

    private static string? Program(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Append("/sbin")
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
