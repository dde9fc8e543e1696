using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SigKunskap.Web.Data;

/// <summary>Where a text came from. What was made in the portal is never overwritten by a file.</summary>
public enum EditionOrigin
{
    File,
    Portal,
}

internal static class EditionOriginColumn
{
    public static PropertyBuilder<EditionOrigin> AsWord(this PropertyBuilder<EditionOrigin> origin)
        => origin.HasMaxLength(10).HasConversion(new ValueConverter<EditionOrigin, string>(o => Word(o), w => Origin(w)));

    private static string Word(EditionOrigin origin) => origin == EditionOrigin.File ? "fil" : "portal";

    private static EditionOrigin Origin(string word) => word switch
    {
        "fil" => EditionOrigin.File,
        "portal" => EditionOrigin.Portal,
        _ => throw new InvalidOperationException($"Origin \"{word}\" is neither \"fil\" nor \"portal\"."),
    };
}
