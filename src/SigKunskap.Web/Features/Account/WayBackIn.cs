using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Account;

/// <summary>Gives an account that nobody can enter a password again, to whoever holds the link made for it and knows its address.</summary>
public sealed class WayBackIn(SigKunskapDb db, UserManager<Member> members)
{
    /// <summary>Opens the account in the open transaction. What is wrong comes back in words.</summary>
    public async Task<(Member? Member, IReadOnlyList<string> Mistakes)> Open(int id, AcceptInvitation.Input input, CancellationToken cancel)
    {
        if (input.New is not { } typed)
            return (null, ["Länken gäller ett annat konto än det du är inloggad i. Logga ut först."]);
        if (await db.WithoutAWayIn().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } member)
            return (null, ["Kontot har redan en väg in. Logga in i stället."]);
        if (members.NormalizeName(typed.Email.Trim()) != member.NormalizedUserName)
            return (null, ["Länken gäller ett konto med en annan e-postadress. Skriv den som du hade förut."]);
        var (name, function) = (SingleLine.Of(typed.Name), SingleLine.Of(typed.Function));
        if (name.Length is 0 or > Member.LongestName || function.Length is 0 or > Member.LongestFunction)
            return (null, ["Skriv ditt namn, så som kollegor känner dig, och din funktion."]);
        (member.Name, member.Function, member.Profession) = (name, function, typed.Profession);
        if (typed.Password is not { } password)
            return (member, []);
        var set = await members.AddPasswordAsync(member, password);
        return set.Succeeded ? (member, []) : (null, [.. set.Errors.Select(error => error.Description).Distinct()]);
    }
}
