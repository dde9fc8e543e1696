using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>The tables that ASP.NET Core Identity keeps beside a member: sign-ins elsewhere, keys and recovery codes, passkeys.</summary>
internal sealed class SignInMethods : IEntityTypeConfiguration<IdentityUserLogin<int>>, IEntityTypeConfiguration<IdentityUserToken<int>>, IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login)
    {
        login.ToTable("MemberLogins");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Property(l => l.LoginProvider).HasMaxLength(60);
        login.Property(l => l.ProviderKey).HasMaxLength(255);
        login.Property(l => l.ProviderDisplayName).HasMaxLength(100);
        login.HasOne<Member>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token)
    {
        token.ToTable("MemberTokens");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Property(t => t.LoginProvider).HasMaxLength(60);
        token.Property(t => t.Name).HasMaxLength(60);
        token.Property(t => t.Value).HasMaxLength(1_000);
        token.HasOne<Member>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> passkey)
    {
        passkey.ToTable("MemberPasskeys");
        passkey.HasKey(p => p.CredentialId);
        // The longest that WebAuthn allows is 1023; a longer one than this would not fit in an index.
        passkey.Property(p => p.CredentialId).HasMaxLength(900);
        passkey.OwnsOne(p => p.Data, data =>
        {
            data.Property(d => d.PublicKey).HasColumnName("PublicKey").HasMaxLength(1_024);
            data.Property(d => d.Name).HasColumnName("Name").HasMaxLength(100);
            data.Property(d => d.CreatedAt).HasColumnName("CreatedAt");
            data.Property(d => d.SignCount).HasColumnName("SignCount");
            data.PrimitiveCollection(d => d.Transports).HasColumnName("Transports").HasMaxLength(200);
            data.Property(d => d.IsUserVerified).HasColumnName("IsUserVerified");
            data.Property(d => d.IsBackupEligible).HasColumnName("IsBackupEligible");
            data.Property(d => d.IsBackedUp).HasColumnName("IsBackedUp");
            data.Property(d => d.AttestationObject).HasColumnName("AttestationObject");
            data.Property(d => d.ClientDataJson).HasColumnName("ClientDataJson");
        });
        passkey.Navigation(p => p.Data).IsRequired();
        passkey.HasOne<Member>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
