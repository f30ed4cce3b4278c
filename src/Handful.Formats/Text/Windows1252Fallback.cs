using System.Text;

namespace Handful.Formats.Text;

/// <summary>Reads the bytes that are no UTF-8 as Windows-1252, one character each, so that a file of mixed origin loses no letter.</summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    // A decoder hands over at most the three bytes of a sequence that breaks off.
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Letters();

    private sealed class Letters : DecoderFallbackBuffer
    {
        private string text = "";
        private int next;

        public override int Remaining => text.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            text = TextDecoding.Windows1252.GetString(bytesUnknown);
            next = 0;
            return text.Length > 0;
        }

        public override char GetNextChar() => next < text.Length ? text[next++] : '\0';

        public override bool MovePrevious()
        {
            if (next == 0) return false;
            next--;
            return true;
        }

        public override void Reset() => (text, next) = ("", 0);
    }
}
