using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CommunityBot.Content.Safety;

/// <summary>A rule file as its authors write it.</summary>
internal sealed class RuleFile
{
    public Dictionary<string, string> Classes { get; set; } = [];

    public string Keys { get; set; } = "";

    public string Real { get; set; } = "";

    /// <summary>Common ways of writing a word, and the word: <c>mej: mig</c>.</summary>
    public Dictionary<string, string> Same { get; set; } = [];

    public List<WrittenFamily> Families { get; set; } = [];

    public List<WrittenGuard> Guards { get; set; } = [];

    /// <summary>All rule files of the assembly, in the order of their names.</summary>
    public static IReadOnlyList<RuleFile> Shipped()
    {
        var assembly = typeof(RuleFile).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Safety.Rules.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Read(text);
            })];
    }

    public static RuleFile Read(TextReader text) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<RuleFile>(text);
}

/// <summary>Formulations of one kind of distress.</summary>
internal sealed class WrittenFamily
{
    public string Name { get; set; } = "";

    public DistressKind Kind { get; set; }

    public DistressLevel Level { get; set; }

    /// <summary>False when it is also said harmlessly now and then: then it stands unless the classifier finds nothing of a crisis around it.</summary>
    public bool Sure { get; set; } = true;

    /// <summary>The level when a negation turns it round, or "ignore" for families in which a negation changes nothing.</summary>
    public string Negated { get; set; } = "none";

    /// <summary>The level when it is told as something long past; null leaves it.</summary>
    public DistressLevel? Past { get; set; }

    /// <summary>Guards that silence it, separated by blanks.</summary>
    public string Unless { get; set; } = "";

    public string Phrases { get; set; } = "";
}

/// <summary>Formulations that make distress of another family harmless.</summary>
internal sealed class WrittenGuard
{
    public string Name { get; set; } = "";

    /// <summary>"span" covers the words it matches, "clause", "sentence" and "message" all around it, "quote" what stands in quotation marks.</summary>
    public string Scope { get; set; } = "span";

    public string Phrases { get; set; } = "";
}
