using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>An example as the classifier sees it, and what the rules say of it.</summary>
internal static class Seen
{
    private static readonly RuleBook Rules = RuleBook.Shipped();

    /// <summary>The features of its first passage, or, of a longer message, of each: the trainer takes those of the whole.</summary>
    public static int[] Of(Example example)
    {
        var normalised = Spelling.Normalise(example.Text);
        return Features.Of(normalised.Replace('.', ' '), Rules.Marks(Rules.Read(normalised)));
    }

    /// <summary>The rules alone hear a crisis in it.</summary>
    public static bool IsCrisis(Example example) => Rules.Read(Spelling.Normalise(example.Text)).Findings.Any(f => f.Level == DistressLevel.Crisis);
}
