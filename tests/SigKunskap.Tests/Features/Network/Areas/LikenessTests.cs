using SigKunskap.Content;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Network.Profiles;
using SigKunskap.Web.Features.Network.Areas;

namespace SigKunskap.Tests.Features.Network.Areas;

/// <summary>The specification of areas that are alike, run.</summary>
public sealed class LikenessTests
{
    private const string File = "Features/Network/Specs/omraden-som-vart.md";

    public static TheoryData<string, string, int, string> Likenesses => [.. Spec.Rows(File, "Lika i ord").Select(row => (row[0], row[1], int.Parse(row[2], null), row[3]))];

    public static TheoryData<string, string, string> Orders => [.. Spec.Rows(File, "Närmast först").Select(row => (row[0], row[1], row[2]))];

    [Theory, MemberData(nameof(Likenesses))]
    public void What_two_areas_share_is_told_in_words_and_weighed_both_ways_alike(string one, string other, int points, string shared)
    {
        var likeness = Likeness.Between(Entry("Ena", one), Entry("Andra", other));

        Assert.Equal((points, shared), (likeness.Points, likeness.Sentence));
        Assert.Equal(points, Likeness.Between(Entry("Andra", other), Entry("Ena", one)).Points);
    }

    [Theory, MemberData(nameof(Orders))]
    public void The_likest_stand_first(string own, string others, string order)
    {
        var closest = Likeness.Closest(Entry("Vårt", own), others.Split(" / ").Select(told => Entry(told.Split(": ")[0], told.Split(": ")[1])));

        Assert.Equal(order, string.Join(", ", closest.Select(found => found.Entry.Area.Name)));
    }

    private static AreaRegister.Entry Entry(string name, string told)
    {
        var (county, fields) = (told.Split(';')[0].Trim(), told.Split(';')[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')).ToLookup(field => field[0], field => field[1]));
        var read = AreaReading.Of(key => [.. fields[key]], 2026);
        Assert.Empty(read.Mistakes);
        return new(new Area { Slug = Slug.Of(name), Name = name, Region = county }, read.Profile, fields.Count > 0 ? 1 : 0, null, new(null, false, new(2026, 1, 1)));
    }
}
