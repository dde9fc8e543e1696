using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>What a member has begun to write and not sent. It survives a closed window, another device and a restart.</summary>
public sealed class Draft
{
    public const int LongestTags = 250, Most = 50, DaysKept = 90;

    /// <summary>The place of a new discussion.</summary>
    public const string New = "ny";

    private const string Reply = "diskussion/", To = "till/";

    public int MemberId { get; init; }

    /// <summary>Where it is to be sent: <c>ny</c>, <c>ny/</c> and a key for one that was begun elsewhere, <c>till/</c> and an area, <c>diskussion/12</c>.</summary>
    public required string Place { get; init; }

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>Words divided by commas, as they were typed.</summary>
    public string Tags { get; set; } = "";

    /// <summary>The room's part of the address; empty when none is chosen.</summary>
    public string Room { get; set; } = "";

    /// <summary>Who is asked in the area that it is to be put to; null for what is put to no area.</summary>
    public string? Function { get; set; }

    public bool IsConversation { get; set; }

    /// <summary>Kept with the text, so that somebody who comes back does not send it with their name by mistake.</summary>
    public bool WithoutName { get; set; }

    public DateTime SavedAt { get; set; }

    /// <summary>The place of a reply.</summary>
    public static string OfDiscussion(int id) => string.Create(CultureInfo.InvariantCulture, $"{Reply}{id}");

    /// <summary>The place of a new discussion beside others that are begun.</summary>
    public static string OfNew(Guid key) => $"{New}/{key:N}";

    /// <summary>The discussion that a reply is for; null for other places.</summary>
    public static int? DiscussionOf(string place) =>
        place.StartsWith(Reply, StringComparison.Ordinal) && int.TryParse(place.AsSpan(Reply.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && place == OfDiscussion(id) ? id : null;

    /// <summary>The place of a question to an area.</summary>
    public static string OfArea(string slug) => To + slug;

    /// <summary>The area that a question is for; null for other places.</summary>
    public static string? AreaOf(string place) => place.StartsWith(To, StringComparison.Ordinal) ? place[To.Length..] : null;

    /// <summary>Whether it is a place of a new discussion.</summary>
    public static bool IsNew(string place) => place == New || KeyOf(place) is not null;

    /// <summary>The key of a new discussion that was begun elsewhere; null for other places.</summary>
    public static Guid? KeyOf(string place) => place.StartsWith($"{New}/", StringComparison.Ordinal) && Guid.TryParseExact(place.AsSpan(New.Length + 1), "N", out var key) && place == OfNew(key) ? key : null;

    internal sealed class Map : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> draft)
        {
            draft.ToTable("Drafts");
            draft.HasKey(d => new { d.MemberId, d.Place });
            draft.Property(d => d.Place).HasMaxLength(120);
            draft.Property(d => d.Title).HasMaxLength(Discussion.LongestTitle);
            draft.Property(d => d.Text).HasMaxLength(Post.LongestText);
            draft.Property(d => d.Tags).HasMaxLength(LongestTags);
            draft.Property(d => d.Room).HasMaxLength(100);
            draft.Property(d => d.Function).HasMaxLength(Member.LongestFunction);
            draft.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
