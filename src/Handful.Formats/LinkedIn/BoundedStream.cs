namespace Handful.Formats.LinkedIn;

/// <summary>
/// Unpacks no more than is allowed, counted while reading since the sizes that an archive states can lie. Ends early, with the reason
/// in <see cref="Why"/>, where the limit is passed or the packed bytes are damaged.
/// </summary>
internal sealed class BoundedStream(Stream inner, long longest) : Stream
{
    private long count;

    public string? Why { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => count;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Why is not null) return 0;
        try
        {
            var read = inner.Read(buffer);
            count += read;
            if (count <= longest) return read;
            Why = "This archive unpacks to far more than a list of people can be; reading stopped here.";
        }
        catch (InvalidDataException)
        {
            Why = "This archive is damaged; reading stopped here. Ask LinkedIn for it again.";
        }
        return 0;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
