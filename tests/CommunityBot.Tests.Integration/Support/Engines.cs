using System.Reflection;
using CommunityBot.Community.Store;
using Xunit.Sdk;

namespace CommunityBot.Tests.Integration.Support;

/// <summary>Runs a theory on SQLite: <c>[Theory, OnSqlite, OnPostgres]</c> with a <see cref="StoreEngine"/> as its argument.</summary>
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreEngine.Sqlite]];
}

/// <summary>Runs a theory on PostgreSQL; where there is none it is skipped, and the reason is printed.</summary>
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresBinaries.WhyNot;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreEngine.PostgreSql]];
}

/// <summary>A fact that only PostgreSQL can show; where there is none it is skipped, and the reason is printed.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresBinaries.WhyNot;
}

/// <summary>A theory that only PostgreSQL can show; where there is none it is skipped, and the reason is printed.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresBinaries.WhyNot;
}
