namespace Handful.Matching;

/// <summary>How far two words are apart.</summary>
public static class Spelling
{
    /// <summary>
    /// Letters added, left out, changed, or swapped with their neighbour (optimal string alignment; Damerau 1964), up to
    /// <paramref name="most"/>; more than that is given as <paramref name="most"/> + 1.
    /// </summary>
    public static int Slips(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        int[] before = new int[b.Length + 1], above = new int[b.Length + 1], row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most) return most + 1;
            (before, above, row) = (above, row, before);
        }

        return Math.Min(above[b.Length], most + 1);
    }
}
