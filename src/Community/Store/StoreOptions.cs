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

    /// <summary>Default: a SQLite file in <c>data/</c>. With <c>Host=</c> it is PostgreSQL.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/community.db";

    public StoreEngine Engine => ConnectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? StoreEngine.PostgreSql : StoreEngine.Sqlite;

    /// <summary>What is wrong with the setting, or null.</summary>
    public string? Fault()
    {
        const string Name = "ConnectionStrings:Community";
        try
        {
            if (ConnectionString.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase))
            {
                var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(ConnectionString).DataSource;
                return string.IsNullOrWhiteSpace(file) || file == ":memory:" ? $"{Name} must name a file: SQLite in memory forgets everything at a restart." : null;
            }

            return new Npgsql.NpgsqlConnectionStringBuilder(ConnectionString).Host is null
                ? $"{Name} must start with \"Data Source=\" (a SQLite file) or hold \"Host=\" (PostgreSQL)."
                : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            return $"{Name} can't be read as a connection string: it must start with \"Data Source=\" (a SQLite file) or hold \"Host=\" (PostgreSQL).";
        }
    }
}
