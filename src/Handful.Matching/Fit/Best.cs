namespace Handful.Matching.Fit;

/// <summary>
/// The best few of many for one person: a heap with the least of them on top. Of equals those are taken who come next after the person in a scattered
/// ring, so that not everybody takes the same.
/// </summary>
internal sealed class Best(int most, int[] places)
{
    private readonly (double Worth, int Person)[] heap = new (double Worth, int Person)[most];
    private int self;

    public int Count { get; private set; }

    public ReadOnlySpan<(double Worth, int Person)> All => heap.AsSpan(0, Count);

    public void Clear(int person) => (Count, self) = (0, person);

    /// <summary>Whether one more would be among them.</summary>
    public bool Takes(double worth, int person) => Count < heap.Length || IsLess(heap[0], (worth, person));

    public void Add(double worth, int person)
    {
        if (Count < heap.Length)
        {
            heap[Count] = (worth, person);
            Rise(Count++);
        }
        else if (IsLess(heap[0], (worth, person)))
        {
            heap[0] = (worth, person);
            Sink();
        }
    }

    private bool IsLess((double Worth, int Person) one, (double Worth, int Person) other) =>
        one.Worth != other.Worth ? one.Worth < other.Worth : After(one.Person) > After(other.Person);

    private int After(int person) => places[person] >= places[self] ? places[person] - places[self] : places[person] - places[self] + places.Length;

    private void Rise(int at)
    {
        for (var up = (at - 1) / 2; at > 0 && IsLess(heap[at], heap[up]); at = up, up = (at - 1) / 2)
            (heap[at], heap[up]) = (heap[up], heap[at]);
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var (left, least) = ((2 * at) + 1, at);
            if (left < Count && IsLess(heap[left], heap[least])) least = left;
            if (left + 1 < Count && IsLess(heap[left + 1], heap[least])) least = left + 1;
            if (least == at) return;
            (heap[at], heap[least]) = (heap[least], heap[at]);
            at = least;
        }
    }
}
