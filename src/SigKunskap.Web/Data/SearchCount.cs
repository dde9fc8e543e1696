using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>How often a question was searched for on a day, by nobody in particular. Only questions asked several times a day have a row.</summary>
public sealed class SearchCount
{
    public const int LongestQuery = 80;

    /// <summary>The day in Sweden.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The question in lower case, without anything that looks like a fact about a person.</summary>
    public required string Query { get; init; }

    public required int Searches { get; set; }

    /// <summary>Searches that found nothing.</summary>
    public required int WithoutHits { get; set; }

    /// <summary>Hits that were opened.</summary>
    public required int Clicks { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<SearchCount>
    {
        public void Configure(EntityTypeBuilder<SearchCount> count)
        {
            count.HasKey(c => new { c.Day, c.Query });
            count.Property(c => c.Query).HasMaxLength(LongestQuery);
        }
    }
}
