namespace CommunityBot.Community.Store;

public enum StoreEngine
{
    Sqlite,
    PostgreSql,
}

/// <summary>Where the community is kept: <c>ConnectionStrings:Community</c>.</summary>
public sealed class StoreOptions
{
    public const string ConnectionName = "Community";

    /// <summary>Default: a SQLite file in <c>data/</c>. Without <c>Data Source=</c> in front it is PostgreSQL.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/community.db";

    public StoreEngine Engine => NamesFile ? StoreEngine.Sqlite : StoreEngine.PostgreSql;

    /// <summary>As <see cref="Fault"/> judges it, so that what passes as one engine is opened as the same: <c>Host=</c> has other names and may hold spaces.</summary>
    private bool NamesFile => ConnectionString.Split('=', 2)[0].Replace(" ", "", StringComparison.Ordinal).Equals("DataSource", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with the setting, or null.</summary>
    public string? Fault()
    {
        const string Name = "ConnectionStrings:Community";
        try
        {
            if (NamesFile)
            {
                var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(ConnectionString).DataSource;
                return string.IsNullOrWhiteSpace(file) || file == ":memory:" ? $"{Name} must name a file: SQLite in memory forgets everything at a restart." : null;
            }

            return string.IsNullOrWhiteSpace(new Npgsql.NpgsqlConnectionStringBuilder(ConnectionString).Host)
                ? $"{Name} must start with \"Data Source=\" (a SQLite file) or hold \"Host=\" (PostgreSQL)."
                : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            return $"{Name} can't be read as a connection string: it must start with \"Data Source=\" (a SQLite file) or hold \"Host=\" (PostgreSQL).";
        }
    }
}
