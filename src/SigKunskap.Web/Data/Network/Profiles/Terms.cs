namespace SigKunskap.Web.Data.Network.Profiles;

/// <summary>The answers that can be chosen for something, in their order, with what they are called in addresses and what people read.</summary>
/// <typeparam name="T">The value in code.</typeparam>
/// <param name="All">The answers.</param>
public sealed record Terms<T>(params IReadOnlyList<Term<T>> All)
    where T : struct
{
    /// <summary>What people read.</summary>
    public string Text(T value) => Of(value).Text;

    /// <summary>What stands in addresses and forms.</summary>
    public string Key(T value) => Of(value).Key;

    /// <summary>The value that a word stands for; null for other words.</summary>
    public T? Find(string key) => All.FirstOrDefault(term => term.Key == key)?.Value;

    /// <summary>Where in the order a value stands.</summary>
    public int Place(T value) => All.Index().First(term => Equals(term.Item.Value, value)).Index;

    private Term<T> Of(T value) => All.First(term => Equals(term.Value, value));
}

/// <param name="Value">The value in code.</param>
/// <param name="Key">What stands in addresses and forms; it never changes.</param>
/// <param name="Text">What people read.</param>
public sealed record Term<T>(T Value, string Key, string Text)
    where T : struct;
