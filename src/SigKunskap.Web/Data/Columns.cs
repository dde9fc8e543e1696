using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SigKunskap.Web.Data;

internal static class Columns
{
    public static PropertyBuilder<string> IsHash(this PropertyBuilder<string> hash)
        => hash.HasMaxLength(64).IsUnicode(false).IsFixedLength();

    /// <summary>
    /// What must be unique is compared letter by letter. SQLite does so by itself; SQL Server takes the database's collation,
    /// which as a rule finds <c>Samtycke</c> and <c>samtycke</c> equal.
    /// </summary>
    public static void CompareKeysExactly(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
            foreach (var property in entity.GetKeys().SelectMany(k => k.Properties)
                .Concat(entity.GetIndexes().Where(i => i.IsUnique).SelectMany(i => i.Properties))
                .Where(p => p.ClrType == typeof(string)))
                property.SetCollation("Latin1_General_100_BIN2");
    }
}

/// <summary>Time is UTC on the way in and on the way out. Another kind is a mistake in the code and is refused, not guessed at.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(time => Utc(time), time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    private static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time
        : throw new InvalidOperationException($"A time of kind {time.Kind} reached the database; take UTC from TimeProvider.");
}
