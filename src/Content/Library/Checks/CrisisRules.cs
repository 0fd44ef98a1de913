using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Content.Library.Checks;

/// <summary>The crisis file is signed off as a whole: its SHA-256 stands beside it, and a review line with its day inside.</summary>
internal static class CrisisRules
{
    /// <summary>A review older than this no longer fits: the numbers have to be read through again.</summary>
    private const int ReviewHoldsForDays = 366;

    /// <param name="file">crisis.yaml, or null when it isn't there.</param>
    /// <param name="signature">crisis.sha256: the hash in hexadecimal.</param>
    /// <param name="today">Decides whether the review still holds.</param>
    public static IEnumerable<ContentFault> Check(ContentFile? file, string? signature, DateOnly today)
    {
        if (file is null)
        {
            return [new ContentFault("../Safety/crisis.yaml", 1, "The crisis file is missing.")];
        }

        var faults = new List<ContentFault>();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)));
        if (signature?.Trim() != hash)
        {
            faults.Add(new ContentFault(file.Path, 1, $"The crisis file isn't the one that was signed off: crisis.sha256 doesn't fit. Its hash is {hash}."));
        }

        var lines = file.Text.Split('\n');
        var review = Find(lines, "review")?.Value ?? "";
        faults.AddRange(FixedNumbers.Check(file, review.Length > 0 && !review.StartsWith("not yet", StringComparison.OrdinalIgnoreCase), today));
        if (review.Length == 0)
        {
            faults.Add(new ContentFault(file.Path, 1, "'review' says who has read it, or that nobody has yet."));
        }

        var (line, day) = Find(lines, "review_date") ?? (1, "");
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reviewed) || reviewed > today)
        {
            faults.Add(new ContentFault(file.Path, line, "'review_date' is a day like 2026-11-21, not one to come."));
        }
        else if (today.DayNumber - reviewed.DayNumber > ReviewHoldsForDays)
        {
            faults.Add(new ContentFault(file.Path, line, $"The review of {day} is more than {ReviewHoldsForDays} days old."));
        }

        return faults;
    }

    private static (int Line, string Value)? Find(string[] lines, string field)
    {
        var at = Array.FindIndex(lines, line => line.StartsWith(field + ":", StringComparison.Ordinal));
        return at < 0 ? null : (at + 1, lines[at][(field.Length + 1)..].Trim());
    }
}
