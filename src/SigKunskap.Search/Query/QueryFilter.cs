namespace SigKunskap.Search.Query;

/// <summary>What a filter looks at.</summary>
public enum QueryField
{
    /// <summary><c>lag:</c> a statute or section that the text cites.</summary>
    Law,

    /// <summary><c>ämne:</c> the page's topic, by key or name.</summary>
    Topic,

    /// <summary><c>för:</c> a role that the page is for.</summary>
    Role,

    /// <summary><c>myndighet:</c> an agency that stands behind the page.</summary>
    Agency,
}

/// <summary>A filter typed in the query.</summary>
/// <param name="Field">What it looks at.</param>
/// <param name="Value">The value as typed, without quotes.</param>
/// <param name="Excluded">True when pages that match are left out.</param>
public sealed record QueryFilter(QueryField Field, string Value, bool Excluded = false)
{
    /// <summary>The filter in the query language.</summary>
    public override string ToString()
    {
        var name = Field switch { QueryField.Law => "lag", QueryField.Topic => "ämne", QueryField.Role => "för", _ => "myndighet" };
        return $"{(Excluded ? "-" : "")}{name}:{(Value.Any(char.IsWhiteSpace) ? $"\"{Value}\"" : Value)}";
    }

    /// <summary>The field that a name before a colon stands for, with or without dots; null for other words.</summary>
    internal static QueryField? FieldNamed(ReadOnlySpan<char> name) => name.Length > 9 ? null : name.ToString().ToLowerInvariant() switch
    {
        "lag" => QueryField.Law,
        "ämne" or "amne" => QueryField.Topic,
        "för" or "for" => QueryField.Role,
        "myndighet" => QueryField.Agency,
        _ => null,
    };
}
