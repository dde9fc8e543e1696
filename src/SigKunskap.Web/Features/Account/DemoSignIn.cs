using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Demo;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Account;

/// <summary>Lets whoever develops the portal in as somebody made up, with one click. The portal has this in Development and nowhere else.</summary>
public sealed class DemoSignIn(SigKunskapDb db, SignInManager<Member> signIn)
{
    /// <summary>One of each kind, by the address of their account.</summary>
    private static readonly (string Account, string Shows)[] Kinds =
    [
        ("kerstin.lundalv", "Facilitator"),
        ("malin.granlund", "Kontaktperson i Exempelköping, utgivare av startinnehållet"),
        ("farida.nordell", "Medlem i Exempelköping, skribent för startinnehållet"),
        ("bashir.ekros", "Medlem i Demostad, undertecknare för Socialstyrelsen"),
        ("ylva.sandtorp", "Gäst i Exempelköping"),
    ];

    /// <param name="Id">The member.</param>
    /// <param name="Key">What the form is called by.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Shows">What signing in as them shows.</param>
    public sealed record Way(int Id, string Key, string Name, string Shows);

    /// <summary>Those who exist: all, or nobody where there is no made-up network.</summary>
    public async Task<IReadOnlyList<Way>> Find(CancellationToken cancel = default)
    {
        var emails = Kinds.ToDictionary(kind => kind.Account + DemoPeople.Domain);
        var members = await MadeUp.Where(m => emails.Keys.Contains(m.Email!)).Select(m => new { m.Id, m.Email, m.Name }).ToListAsync(cancel);
        return [.. Kinds.SelectMany(kind => members.Where(m => m.Email == kind.Account + DemoPeople.Domain).Select(m => new Way(m.Id, kind.Account.Split('.')[0], m.Name, kind.Shows)))];
    }

    public async Task For(Way way, CancellationToken cancel = default) => await signIn.SignInAsync(await MadeUp.SingleAsync(m => m.Id == way.Id, cancel), isPersistent: false);

    /// <summary>An account with a password is somebody's own, whatever its address.</summary>
    private IQueryable<Member> MadeUp => db.Members.Where(m => m.Email!.EndsWith(DemoPeople.Domain) && m.PasswordHash == null && m.LeftAt == null);
}
