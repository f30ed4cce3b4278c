namespace Handful.Formats.Text;

/// <summary>Gives back the bytes that were read to look at, then goes on with the stream they came from, which it leaves open.</summary>
internal sealed class ReplayStream(ReadOnlyMemory<byte> seen, Stream rest) : Stream
{
    private int given;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (given == seen.Length) return rest.Read(buffer);
        var count = Math.Min(buffer.Length, seen.Length - given);
        seen.Span.Slice(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
