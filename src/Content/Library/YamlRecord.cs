using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CommunityBot.Content.Library;

/// <summary>
/// One mapping of a YAML file, read field by field. What is missing or of the wrong kind becomes a fault with its line, and
/// the reading goes on, so that an editor hears of all faults at once. Fields nobody asked for are faults too: usually typos.
/// </summary>
internal sealed class YamlRecord(string path, YamlMappingNode node, List<ContentFault> faults)
{
    private readonly HashSet<string> _asked = [];

    public string Path => path;

    public int Line => (int)node.Start.Line;

    /// <summary>The file's one document as a mapping; null (and a fault) when it isn't one.</summary>
    public static YamlRecord? Open(ContentFile file, List<ContentFault> faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlRecord(file.Path, root, faults);
            }

            faults.Add(new ContentFault(file.Path, 1, "The file must hold exactly one YAML mapping."));
        }
        catch (YamlException broken)
        {
            faults.Add(new ContentFault(file.Path, (int)broken.Start.Line, "Not valid YAML: " + broken.Message.ReplaceLineEndings(" ")));
        }

        return null;
    }

    public void Fault(string text, string? field = null) => faults.Add(new ContentFault(path, LineOf(field), text));

    public int LineOf(string? field) => field is not null && Find(field) is { } value ? (int)value.Start.Line : Line;

    public string Text(string field)
    {
        var text = OptionalText(field);
        if (text is null)
        {
            Fault($"'{field}' is missing.");
        }

        return text ?? "";
    }

    public string? OptionalText(string field) => Find(field) switch
    {
        null => null,
        YamlScalarNode scalar => IsNull(scalar) ? null : scalar.Value,
        _ => Complain<string?>(field, "a text"),
    };

    public IReadOnlyList<string> Texts(string field)
    {
        switch (Find(field))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.All(item => item is YamlScalarNode):
                return [.. list.Select(item => ((YamlScalarNode)item).Value ?? "")];
            default:
                return Complain<IReadOnlyList<string>>(field, "a list of texts") ?? [];
        }
    }

    public int Number(string field, int otherwise) => OptionalNumber(field) ?? otherwise;

    public int? OptionalNumber(string field) => OptionalText(field) switch
    {
        null => null,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => Complain<int?>(field, "a whole number"),
    };

    public bool Flag(string field) => OptionalText(field) switch
    {
        null or "false" => false,
        "true" => true,
        _ => Complain<bool>(field, "true or false"),
    };

    public DateOnly? OptionalDate(string field) => OptionalText(field) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => Complain<DateOnly?>(field, "a date like 2026-11-21"),
    };

    public DateOnly Date(string field)
    {
        var date = OptionalDate(field);
        if (date is null && Find(field) is null)
        {
            Fault($"'{field}' is missing.");
        }

        return date ?? DateOnly.MinValue;
    }

    public YamlRecord? Record(string field) => Find(field) switch
    {
        null => null,
        YamlMappingNode map => new YamlRecord(path, map, faults),
        _ => Complain<YamlRecord?>(field, "a mapping"),
    };

    public IReadOnlyList<YamlRecord> Records(string field)
    {
        switch (Find(field))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.All(item => item is YamlMappingNode):
                return [.. list.Select(item => new YamlRecord(path, (YamlMappingNode)item, faults))];
            default:
                return Complain<IReadOnlyList<YamlRecord>>(field, "a list of mappings") ?? [];
        }
    }

    /// <summary>The field as a mapping of language to text.</summary>
    public LocalText Local(string field)
    {
        if (Record(field) is not { } languages)
        {
            Fault($"'{field}' is missing.");
            return LocalText.Empty;
        }

        var text = new LocalText(languages.Text("sv"), languages.Text("en"), languages.OptionalText("sv-lattlast"));
        languages.EndOfFields();
        return text;
    }

    /// <summary>Call when every known field has been read.</summary>
    public void EndOfFields()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_asked.Contains(key.Value ?? "")))
        {
            faults.Add(new ContentFault(path, (int)key.Start.Line, $"'{key.Value}' is not a field here."));
        }
    }

    private YamlNode? Find(string field)
    {
        _asked.Add(field);
        return node.Children.TryGetValue(new YamlScalarNode(field), out var value) ? value : null;
    }

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "null" or "~";

    private T? Complain<T>(string field, string expected)
    {
        Fault($"'{field}' must be {expected}.", field);
        return default;
    }
}
