using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommunityBot.Community.Store;

/// <summary>Maps rows onto the column types that SQLite and PostgreSQL share: text, integer, bigint; names in snake case.</summary>
internal static class Portable
{
    private static readonly ValueConverter<bool, int> Flag = new(flag => flag ? 1 : 0, number => number != 0);

    private static readonly ValueConverter<TimeOnly, string> HourOfDay = new(
        time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        text => Hour(text));

    /// <summary>An hour of day as it is stored: <c>21:00</c>.</summary>
    public static TimeOnly Hour(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    public static void Map(IMutableEntityType entity)
    {
        entity.SetTableName(entity.GetTableName() switch
        {
            "SetAside" => "set_aside",
            var name => Snake(name!),
        });
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(Snake(property.Name));
            property.ValueGenerated = ValueGenerated.Never;
            if (property.ClrType == typeof(bool))
            {
                property.SetValueConverter(Flag);
            }
            else if (property.ClrType == typeof(TimeOnly))
            {
                property.SetValueConverter(HourOfDay);
            }
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
