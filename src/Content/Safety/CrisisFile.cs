using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CommunityBot.Content.Safety;

/// <summary>crisis.yaml as it is written.</summary>
internal sealed class CrisisFile
{
    private const string Resource = "CommunityBot.Content.Safety.crisis.yaml";

    public string Review { get; set; } = "";

    public string ReviewDate { get; set; } = "";

    public List<WrittenHelpline> Helplines { get; set; } = [];

    /// <summary>Per kind and language: private, group, group_without_private, preview, concern.</summary>
    public Dictionary<DistressKind, Dictionary<string, Dictionary<string, string>>> Texts { get; set; } = [];

    public Dictionary<string, string> Softened { get; set; } = [];

    public Dictionary<string, string> SoftenedGroup { get; set; } = [];

    public Dictionary<string, string> Human { get; set; } = [];

    public Dictionary<string, string> Numbers { get; set; } = [];

    public Dictionary<string, string> Question { get; set; } = [];

    public static CrisisFile Shipped()
    {
        using var text = new StreamReader(typeof(CrisisFile).Assembly.GetManifestResourceStream(Resource)!);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<CrisisFile>(text);
    }
}

internal sealed class WrittenHelpline
{
    public string Id { get; set; } = "";

    public Dictionary<string, string> Name { get; set; } = [];

    public string Number { get; set; } = "";

    public Dictionary<string, string> Audience { get; set; } = [];

    public string? Hours { get; set; }

    public string Web { get; set; } = "";

    public string Source { get; set; } = "";

    public string Checked { get; set; } = "";

    public string Status { get; set; } = "";

    /// <summary>One of the few national crisis numbers, shown even when its source is old.</summary>
    public bool Fixed { get; set; }
}
