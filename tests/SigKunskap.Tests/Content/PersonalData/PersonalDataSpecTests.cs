using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SigKunskap.Content.PersonalData;

namespace SigKunskap.Tests.Content.PersonalData;

public partial class PersonalDataSpecTests
{
    private const string File = "Content/Specs/personuppgifter.md";
    private static readonly GuardContext Context = new(["kommunen.exempel"], ["Eskilstuna", "Sundbyberg", "anna_samordnare"]);

    public static TheoryData<string, string> Certain => Rows("Personnummer", "Samordningsnummer", "Telefonnummer", "E-postadresser", "Gatuadresser", "Ärendenummer");

    public static TheoryData<string, string> Likely => Rows("Felskrivna personnummer", "Namn med ålder, skola eller händelse", "Förnamn i rad", "Min klient", "Någon utan namn", "Datum med plats", "Fordon, konton, platser och användarnamn", "Växelnummer");

    public static TheoryData<string> Nothing => [.. Spec.Rows(File, "Det som får stå").Concat(Spec.Rows(File, "Siffror som inte är någons")).Concat(Spec.Rows(File, "Namn och ord som inte pekar ut någon")).Select(row => row[0])];

    [Theory, MemberData(nameof(Certain))]
    public void What_points_out_a_person_is_found_where_it_stands(string text, string kinds) => Check(text, kinds, PersonalDataCertainty.Certain);

    [Theory, MemberData(nameof(Likely))]
    public void What_may_point_out_a_person_is_asked_about(string text, string kinds) => Check(text, kinds, PersonalDataCertainty.Likely);

    [Theory, MemberData(nameof(Nothing))]
    public void What_points_out_nobody_may_stand(string text) => Assert.Equal(text, Marked(Unescaped(text), PersonalDataGuard.Read(Unescaped(text), Context)));

    [Fact]
    public void The_specification_has_examples_enough_on_both_sides()
    {
        Assert.True(Certain.Count >= 120, $"{Certain.Count} certain");
        Assert.True(Likely.Count >= 80, $"{Likely.Count} likely");
        Assert.True(Nothing.Count >= 120, $"{Nothing.Count} nothing");
    }

    private static void Check(string marked, string kinds, PersonalDataCertainty certainty)
    {
        var text = Unescaped(marked).Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

        var found = PersonalDataGuard.Read(text, Context);

        Assert.Equal(Unescaped(marked), Marked(text, found));
        Assert.Equal(kinds, string.Join(", ", found.Select(finding => finding.Kind)));
        Assert.All(found, finding => Assert.Equal(certainty, finding.Certainty));
    }

    private static string Marked(string text, IReadOnlyList<PersonalDataFinding> found)
    {
        var marked = new StringBuilder(text);
        foreach (var finding in found.Reverse())
            marked.Insert(finding.End, '⟧').Insert(finding.Start, '⟦');
        return marked.ToString();
    }

    /// <summary>&lt;U+200B&gt; in the specification is the character itself, which nobody would see there.</summary>
    private static string Unescaped(string text) =>
        Named().Replace(text, match => char.ConvertFromUtf32(int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));

    [GeneratedRegex("<U\\+([0-9A-F]{4,5})>")]
    private static partial Regex Named();

    private static TheoryData<string, string> Rows(params string[] headings) => [.. headings.SelectMany(heading => Spec.Rows(File, heading)).Select(row => (row[0], row[1]))];
}
