namespace SigKunskap.Web.Data.Network.Profiles;

/// <summary>How a field is filled in.</summary>
public enum AreaFieldKind
{
    Line,
    Text,
    Number,
    Mailbox,
    Link,
    One,
    Many,
}

/// <summary>A field of an area's page: its words, and the way between what was typed, what is kept and what people read.</summary>
/// <param name="Key">What it is called in forms and files; it never changes.</param>
/// <param name="Label">What it is called where it is filled in.</param>
/// <param name="Kind">How it is filled in.</param>
public sealed record AreaField(string Key, string Label, AreaFieldKind Kind)
{
    /// <summary>The answer "none of them" where several can be chosen.</summary>
    public const string None = "inga";

    public required AreaFieldGroup Group { get; init; }

    public string? Hint { get; init; }

    public int Longest { get; init; } = 10;

    /// <summary>The answers that can be chosen, by what is sent and what is read.</summary>
    public IReadOnlyList<(string Key, string Text)> Options { get; init; } = [];

    /// <summary>What it is called where it is read; null where it is read as part of another.</summary>
    public string? ReadAs { get; init; }

    /// <summary>What stands in the form: nothing when it is not told.</summary>
    public required Func<AreaProfile, IReadOnlyList<string>> Values { get; init; }

    /// <summary>What people read; null when it is not told.</summary>
    public required Func<AreaProfile, string?> Words { get; init; }

    /// <summary>Takes in what was typed: the profile with it, or what to mend.</summary>
    public required Func<AreaProfile, IReadOnlyList<string>, (AreaProfile Profile, string? Mistake)> Read { get; init; }

    /// <summary>Whether people write it freely, so that the guard has to read it.</summary>
    public bool IsWritten => Kind is AreaFieldKind.Line or AreaFieldKind.Text or AreaFieldKind.Link;
}

/// <summary>The parts of an area's page.</summary>
public enum AreaFieldGroup
{
    Organisation,
    Target,
    Actors,
    Work,
    Agreement,
    Contact,
}
