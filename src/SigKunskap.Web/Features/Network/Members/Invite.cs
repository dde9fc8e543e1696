using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Members;

/// <summary>Invites one person to one area in one role. The link is shown once; only a hash of its key is kept.</summary>
public sealed class Invite(IDbContextFactory<SigKunskapDb> databases, InvitationLetter letter, TimeProvider clock)
{
    /// <summary>A guest comes for a piece of work, not for years.</summary>
    public const int LongestGuestDays = 184;

    /// <param name="Area">The area's id.</param>
    /// <param name="Role">The role.</param>
    /// <param name="Until">A guest's last day; null for others.</param>
    /// <param name="Note">Whom it is for: a function.</param>
    public sealed record Input(int Area, MembershipRole Role, DateOnly? Until, string? Note)
    {
        /// <summary>Where the link is mailed, besides being shown; null for nowhere. Nobody is told whether the address is known here.</summary>
        public string? Email { get; init; }
    }

    /// <param name="Path">The link to hand over; null when it was not made.</param>
    /// <param name="Mistake">What to mend; null when it was made.</param>
    public sealed record Answer(string? Path, string? Mistake);

    public async Task<Answer> For(Person by, Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!by.MayInviteTo(input.Area) || await db.Areas.FirstOrDefaultAsync(a => a.Id == input.Area, cancel) is not { } area)
            return new(null, "Välj ett område som du får bjuda in till.");
        if ((Mistake(input) ?? await letter.Mistake(db, by, input.Email, cancel)) is { } mistake)
            return new(null, mistake);
        var (key, now) = (InvitationKey.New(), clock.GetUtcNow().UtcDateTime);
        db.Invitations.Add(new()
        {
            KeyHash = InvitationKey.HashOf(key)!,
            AreaId = area.Id,
            Role = input.Role,
            Note = SingleLine.Of(input.Note) is { Length: > 0 } note ? note : null,
            GuestUntil = input is { Role: MembershipRole.Guest, Until: { } last } ? StockholmTime.StartOf(last.AddDays(1)) : null,
            InvitedById = by.Id,
            InvitedAt = now,
            OpenUntil = now.AddDays(Invitation.DaysOpen),
        });
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "invitation.made", Subject = $"area {area.Slug} {input.Role}" });
        if (input.Email is { Length: > 0 } email)
            db.OutgoingMails.Add(letter.Mail(by, key, email));
        await db.SaveChangesAsync(cancel);
        return new($"/konto/inbjudan/{key}", null);
    }

    private string? Mistake(Input input) => input switch
    {
        { Note.Length: > Invitation.LongestNote } => $"Skriv en kortare anteckning, högst {Invitation.LongestNote} tecken.",
        { Role: MembershipRole.Guest, Until: null } => "Välj gästens sista dag.",
        { Role: MembershipRole.Guest, Until: { } day } when day < Today || day > Today.AddDays(LongestGuestDays) => "Gästens sista dag ska vara i dag eller senare, och högst ett halvår bort.",
        _ => null,
    };

    private DateOnly Today => StockholmTime.Today(clock);
}
