namespace CommunityBot.Content.Finding;

/// <summary>Which keys lie beside each other on a Swedish keyboard: a finger that lands on the next key is likelier than any other slip.</summary>
internal static class Keyboard
{
    private static readonly string[] Rows = ["qwertyuiopa", "asdfghjkloa", "zxcvbnm"];   // å ä ö as they are compared: folded

    /// <summary>The words differ in one letter only, and the two letters are neighbours.</summary>
    public static bool Explains(string typed, string meant)
    {
        if (typed.Length != meant.Length)
        {
            return false;
        }

        var different = Enumerable.Range(0, typed.Length).Where(at => typed[at] != meant[at]).Take(2).ToList();
        return different.Count == 1 && AreNeighbours(typed[different[0]], meant[different[0]]);
    }

    private static bool AreNeighbours(char one, char other)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var at = Rows[row].IndexOf(one); at >= 0; at = Rows[row].IndexOf(one, at + 1))
            {
                // The row below stands half a key to the right.
                if (Has(row, at - 1, other) || Has(row, at + 1, other) || Has(row + 1, at - 1, other) || Has(row + 1, at, other)
                    || Has(row - 1, at, other) || Has(row - 1, at + 1, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Has(int row, int at, char letter) =>
        row >= 0 && row < Rows.Length && at >= 0 && at < Rows[row].Length && Rows[row][at] == letter;
}
