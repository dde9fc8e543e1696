using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>Somebody with an account. An account alone opens nothing: a <see cref="Membership"/> does, and it is read at each request.</summary>
public sealed class Member : IdentityUser<int>, IVersioned
{
    public const string NameOfLeft = "Tidigare medlem";

    public const int LongestName = 80, LongestFunction = 120, LongestEmail = 254;

    /// <summary>As colleagues know them.</summary>
    public required string Name { get; set; }

    /// <summary>What they do: "samordnare", "ungdomspolis".</summary>
    public required string Function { get; set; }

    public Profession Profession { get; set; }

    /// <summary>Others see function and area, and the name only where it is allowed.</summary>
    public bool HidesName { get; set; }

    /// <summary>Keeps the network: invites, moderates, sees the audit log.</summary>
    public bool IsFacilitator { get; set; }

    public DateTime JoinedAt { get; init; }

    /// <summary>The day they were last here; null for never since they joined.</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>When they left, or null. What they wrote stays, without their name.</summary>
    public DateTime? LeftAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Every sign-in made until now ends at its next request.</summary>
    public void SignOutEverywhere() => SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    /// <summary>Takes away who they were and every way in; what they wrote keeps standing under nobody's name.</summary>
    public void Leave(DateTime at)
    {
        LeftAt = at;
        IsFacilitator = false;
        (Name, Function, HidesName) = (NameOfLeft, "", false);
        (UserName, NormalizedUserName, Email, NormalizedEmail, PasswordHash, TwoFactorEnabled) = (null, null, null, null, null, false);
        SignOutEverywhere();
    }

    internal sealed class Map : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> member)
        {
            member.ToTable("Members");
            member.Property(m => m.Name).HasMaxLength(LongestName);
            member.Property(m => m.Function).HasMaxLength(LongestFunction);
            member.Property(m => m.Profession).HasConversion<string>().HasMaxLength(30);
            member.Property(m => m.UserName).HasMaxLength(LongestEmail);
            member.Property(m => m.NormalizedUserName).HasMaxLength(LongestEmail);
            member.Property(m => m.Email).HasMaxLength(LongestEmail);
            member.Property(m => m.NormalizedEmail).HasMaxLength(LongestEmail);
            member.Property(m => m.PasswordHash).HasMaxLength(200);
            member.Property(m => m.SecurityStamp).HasMaxLength(60);
            member.Property(m => m.ConcurrencyStamp).HasMaxLength(60).IsConcurrencyToken();
            member.Property(m => m.Version).IsConcurrencyToken();
            member.Ignore(m => m.PhoneNumber).Ignore(m => m.PhoneNumberConfirmed);
            member.HasIndex(m => m.NormalizedUserName).IsUnique();
        }
    }
}
