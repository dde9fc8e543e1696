using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Network.Profiles;

namespace SigKunskap.Web.Data.Demo;

/// <summary>What the made-up areas tell of how they work: some confirmed it lately, some long ago, and one has told nothing.</summary>
internal static class DemoAreas
{
    public static async Task Make(SigKunskapDb db, DemoDays days, int thisYear, CancellationToken cancel)
    {
        var findings = new Findings("verksamheter.yml");
        var areas = await db.Areas.ToDictionaryAsync(area => area.Name, cancel);
        var contacts = await db.Memberships.Where(m => m.Role == MembershipRole.Contact && m.EndedAt == null).Select(m => new { m.AreaId, m.MemberId }).ToListAsync(cancel);
        foreach (var page in ((YamlSequence)SafeYaml.Read(DemoFile.Text("verksamheter.yml"), findings)!).Items.Select(item => new YamlFields((YamlMapping)item, findings)))
        {
            var (area, read) = (areas[page.Required("område")], AreaReading.Of(key => Typed(page.Node(key)), thisYear));
            if (read.Mistakes.Count > 0)
                throw new InvalidOperationException($"{area.Name}: {string.Join(' ', read.Mistakes.Values)}");
            var by = contacts.First(contact => contact.AreaId == area.Id).MemberId;
            var (saved, confirmed) = (Number(page, "sparad")!.Value, Number(page, "bekräftad"));
            var isChangedSince = confirmed > saved;
            // One that was changed after it was confirmed was there before that too.
            if (isChangedSince)
                db.AreaEditions.Add(Edition(area, 1, read.Profile with { CoordinatorShare = 50, Hours = null }, days.At(confirmed!.Value + 1), by));
            db.AreaEditions.Add(Edition(area, isChangedSince ? 2 : 1, read.Profile, days.At(saved), by));
            if (confirmed is { } on)
                db.AreaConfirmations.Add(new() { AreaId = area.Id, Number = 1, At = days.At(on), ById = by });
        }

        await db.SaveChangesAsync(cancel);
    }

    private static AreaEdition Edition(Area area, int number, AreaProfile profile, DateTime at, int by) => new() { AreaId = area.Id, Number = number, Profile = profile.ToJson(), At = at, ById = by };

    private static IReadOnlyList<string> Typed(YamlNode? node) => node switch
    {
        YamlScalar one => [one.Text],
        YamlSequence many => [.. many.Items.OfType<YamlScalar>().Select(one => one.Text)],
        _ => [],
    };

    private static int? Number(YamlFields page, string key) => page.Text(key) is { } number ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : null;
}
