using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Access.OpenId;

namespace SigKunskap.Web.Features.Account;

/// <summary>Makes the bearer of an invitation a member: with a new account, or with the one they are signed in to.</summary>
public sealed class AcceptInvitation(SigKunskapDb db, UserManager<Member> members, SignInManager<Member> signIn, OutsideLinks links, WayBackIn way, TimeProvider clock)
{
    /// <param name="Key">The key of the link.</param>
    /// <param name="As">The account to add to, or null to make one.</param>
    /// <param name="New">The new account, or null.</param>
    /// <param name="Outside">The sign-in from outside that becomes a way in to the account, or null.</param>
    public sealed record Input(string Key, int? As, NewAccount? New, OutsideLogin? Outside = null);

    /// <param name="Name">The person's name.</param>
    /// <param name="Function">What they do.</param>
    /// <param name="Profession">Which part of the work they stand for.</param>
    /// <param name="Email">Their address at work.</param>
    /// <param name="Password">The password they chose; null for an account that is entered from outside.</param>
    public sealed record NewAccount(string Name, string Function, Profession Profession, string Email, string? Password);

    /// <param name="IsIn">Whether the person is a member now.</param>
    /// <param name="IsGone">Whether the invitation is used, revoked or too old, or never was.</param>
    /// <param name="Mistakes">What to mend in the form.</param>
    public sealed record Answer(bool IsIn, bool IsGone, IReadOnlyList<string> Mistakes)
    {
        public static readonly Answer Gone = new(false, true, []);
    }

    /// <summary>The invitation behind a key while it can be accepted, with its area.</summary>
    public async Task<Invitation?> Find(string key, CancellationToken cancel = default) => InvitationKey.HashOf(key) is { } hash
        ? await db.Invitations.Include(i => i.Area).Where(Invitation.OpenAt(Now)).FirstOrDefaultAsync(i => i.KeyHash == hash, cancel)
        : null;

    public async Task<Answer> For(Input input, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await Find(input.Key, cancel) is not { } invitation)
            return Answer.Gone;
        var (member, mistakes) = invitation.ForId is { } id || (id = await ComesBack(input, invitation, cancel)) > 0 ? await way.Open(id, input, cancel) : await Account(input);
        if (member is not null && input.Outside is { } login)
            mistakes = await links.Add(member, login);
        if (member is null || mistakes.Count > 0)
            return new(false, false, mistakes);
        invitation.Use(member, Now);
        await Admit(member, invitation, cancel);
        db.AuditEntries.Add(new() { At = Now, ById = member.Id, Action = "invitation.accepted", Subject = $"invitation {invitation.Id}" });
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Answer.Gone;
        }

        if (input.As is null)
            await signIn.SignInAsync(member, isPersistent: false);
        return new(true, false, []);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<(Member? Member, IReadOnlyList<string> Mistakes)> Account(Input input)
    {
        if (input.As is { } id)
            return (await db.Members.FirstOrDefaultAsync(m => m.Id == id), []);
        var (name, function, email) = (SingleLine.Of(input.New!.Name), SingleLine.Of(input.New.Function), input.New.Email.Trim());
        var member = new Member { UserName = email, Email = email, Name = name, Function = function, Profession = input.New.Profession, JoinedAt = Now, EmailConfirmed = false };
        List<string> mistakes = [];
        if (name.Length is 0 or > Member.LongestName)
            mistakes.Add("Skriv ditt namn, så som kollegor känner dig.");
        if (function.Length is 0 or > Member.LongestFunction)
            mistakes.Add("Skriv din funktion, till exempel samordnare.");
        if (email.Length > Member.LongestEmail || !System.Net.Mail.MailAddress.TryCreate(email, out var address) || address.Address != email)
            mistakes.Add("Skriv en e-postadress, till exempel namn@kommunen.se.");
        if (mistakes.Count > 0)
            return (null, mistakes);
        if (input.New.Password is null && input.Outside is null)
            throw new InvalidOperationException("An account needs a way in.");
        var made = input.New.Password is { } password ? await members.CreateAsync(member, password) : await members.CreateAsync(member);
        return made.Succeeded ? (member, []) : (null, [.. made.Errors.Select(error => error.Description).Distinct()]);
    }

    /// <summary>Who holds the portal's own first link, and had an account before it was read back from an archive, has it again.</summary>
    private async Task<int> ComesBack(Input input, Invitation invitation, CancellationToken cancel)
    {
        var email = members.NormalizeName(input.New?.Email.Trim());
        return invitation.IsFirst && input.As is null && email is not null ? await db.WithoutAWayIn().Where(m => m.NormalizedUserName == email).Select(m => m.Id).FirstOrDefaultAsync(cancel) : 0;
    }

    private async Task Admit(Member member, Invitation invitation, CancellationToken cancel)
    {
        if (invitation.ForId is not null)
            return;
        if (invitation.AreaId is not { } area)
        {
            member.IsFacilitator = true;
            await db.AddRooms(null, cancel);
            return;
        }

        // Who is invited again gets the new role, and the old membership ends.
        foreach (var earlier in await db.Memberships.Where(m => m.MemberId == member.Id && m.AreaId == area && m.EndedAt == null).ToListAsync(cancel))
            earlier.End(Now);
        db.Memberships.Add(Membership.Begin(member, area, invitation.Role, Now, invitation.GuestUntil));
    }
}
