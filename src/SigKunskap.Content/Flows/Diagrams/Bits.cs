namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>A set of small numbers that is compared by its members.</summary>
internal sealed class Bits(int size) : IEquatable<Bits>
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    private Bits(Bits other)
        : this(other._words.Length * 64) => other._words.CopyTo(_words, 0);

    public bool this[int place]
    {
        get => (_words[place >> 6] >> (place & 63) & 1) == 1;
        set
        {
            var bit = 1UL << (place & 63);
            _words[place >> 6] = value ? _words[place >> 6] | bit : _words[place >> 6] & ~bit;
        }
    }

    public void Clear(int from, int to)
    {
        for (var place = from; place < to; place++)
            this[place] = false;
    }

    public bool Any(int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (this[place])
                return true;
        }

        return false;
    }

    public Bits Copy() => new(this);

    public bool Equals(Bits? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    public override bool Equals(object? obj) => Equals(obj as Bits);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in _words)
            hash.Add(word);
        return hash.ToHashCode();
    }
}
