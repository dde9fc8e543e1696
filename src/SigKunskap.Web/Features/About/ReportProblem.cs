using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.About;

/// <summary>Takes in what anybody says of a page they could not use. The guard reads it: it is no place to tell of a young person.</summary>
public sealed class ReportProblem(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>So many may wait: the form is open to all, and the database is not theirs to fill.</summary>
    public const int MostWaiting = 500;

    /// <param name="What">What they tried and what happened.</param>
    /// <param name="Where">The page's address.</param>
    /// <param name="Contact">An e-mail address, or nothing.</param>
    /// <param name="PointsOutNobody">Whether they say so of what the guard asked about.</param>
    public sealed record Input(string What, string Where, string Contact, bool PointsOutNobody);

    /// <param name="Mistakes">What to mend; nothing is kept until there is none.</param>
    /// <param name="Asks">Whether the guard only asks, so that the sender may say that it points out nobody.</param>
    public sealed record Answer(IReadOnlyList<string> Mistakes, bool Asks = false);

    public async Task<Answer> For(Input input, CancellationToken cancel = default)
    {
        var (what, where, contact) = (input.What.ReplaceLineEndings("\n").Trim(), PathOf(input.Where), input.Contact.Trim());
        List<string> mistakes = [];
        if (what.Length is 0 or > ProblemReport.LongestWhat)
            mistakes.Add($"Skriv vad du försökte göra och vad som hände, högst {ProblemReport.LongestWhat} tecken.");
        if (contact.Length > ProblemReport.LongestContact || (contact.Length > 0 && (!MailAddress.TryCreate(contact, out var address) || address.Address != contact)))
            mistakes.Add("Skriv hela e-postadressen, till exempel namn@kommunen.se, eller lämna fältet tomt.");
        var findings = PersonalDataGuard.Read(what, GuardContext.Empty);
        var isCertain = findings.Any(finding => finding.Certainty == PersonalDataCertainty.Certain);
        if (isCertain || (findings.Count > 0 && !input.PointsOutNobody))
            mistakes.AddRange(findings.Select(finding => $"”{what.Substring(finding.Start, finding.Length)}”: {finding.Explanation}"));
        if (mistakes.Count > 0)
            return new(mistakes, findings.Count > 0 && !isCertain);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.ProblemReports.CountAsync(r => r.HandledAt == null, cancel) >= MostWaiting)
            return new(["Det är för många anmälningar just nu. Försök igen i morgon."]);
        db.ProblemReports.Add(new() { At = clock.GetUtcNow().UtcDateTime, What = what, Where = where, Contact = contact.Length > 0 ? contact : null });
        await db.SaveChangesAsync(cancel);
        return new([]);
    }

    /// <summary>A page's address without its query: what somebody searched for or answered in a tool is theirs.</summary>
    public static string PathOf(string address)
    {
        var path = address.Trim();
        if (Uri.TryCreate(path, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
            path = whole.AbsolutePath;
        path = path.Split('?', '#')[0];
        return path.Length <= ProblemReport.LongestWhere ? path : path[..ProblemReport.LongestWhere];
    }
}
