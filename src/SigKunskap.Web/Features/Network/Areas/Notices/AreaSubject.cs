using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas.Notices;

/// <summary>What notices of areas' pages are about: an area's part of the address, and the number of an edition or a confirmation.</summary>
internal static class AreaSubject
{
    public static string Of(string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{slug}/{number}");

    public static string SlugOf(string subject) => subject.Split('/')[0];

    public static int NumberOf(string subject) => int.Parse(subject.Split('/')[1], CultureInfo.InvariantCulture);

    /// <summary>The areas of some subjects that a reader sees, by their part of the address.</summary>
    public static Task<Dictionary<string, Area>> AreasOf(this SigKunskapDb db, Person reader, IEnumerable<string> subjects, CancellationToken cancel)
    {
        var slugs = subjects.Select(SlugOf).Distinct().ToList();
        return db.AreasFor(reader).AsNoTracking().Where(a => slugs.Contains(a.Slug)).ToDictionaryAsync(a => a.Slug, cancel);
    }
}
