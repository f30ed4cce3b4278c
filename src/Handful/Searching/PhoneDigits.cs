using System.Buffers;
using PhoneNumbers;

namespace Handful.Searching;

/// <summary>A telephone number as it is typed into the search box, brought to the digits that every way to write it shares.</summary>
internal static class PhoneDigits
{
    // Fewer would be found inside half of all numbers.
    private const int Fewest = 4;

    private static readonly SearchValues<char> Written = SearchValues.Create("0123456789+-()./ \u00A0");

    /// <summary>The number without country code and trunk zero where it can be read, else its digits without zeros in front; null where the text is no number.</summary>
    internal static string? Of(string text, string region)
    {
        if (text.AsSpan().ContainsAnyExcept(Written)) return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');
        if (digits.Length < Fewest) return null;
        try
        {
            var phones = PhoneNumberUtil.GetInstance();
            var number = phones.Parse(text, region.Length == 2 ? region : null);
            if (phones.IsPossibleNumber(number)) return phones.GetNationalSignificantNumber(number).TrimStart('0');
        }
        catch (NumberParseException)
        {
            // Half typed, or without a country to read it in.
        }

        return digits;
    }
}
