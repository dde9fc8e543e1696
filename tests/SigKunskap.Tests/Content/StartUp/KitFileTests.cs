using SigKunskap.Content.Checks;
using SigKunskap.Content.StartUp;

namespace SigKunskap.Tests.Content.StartUp;

public class KitFileTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(StarterLibrary.Folder, KitFile.Path));

    [Theory]
    [InlineData("arshjul:", "arshjull:", "Fältet ”arshjull” är okänt. Menade du ”arshjul”?")]
    [InlineData("  - manad: 1\n", "  - manad: ett\n", "”manad” ska vara ett heltal")]
    [InlineData("  under:", "  mellan:", "”under” saknas.")]
    [InlineData("    vem: Styrgruppen\n", "", "Fältet ”vem” saknas.")]
    public void A_mistake_keeps_the_file_out_and_is_told(string written, string mistaken, string told)
    {
        var findings = new Findings(KitFile.Path);

        Assert.Null(KitFile.Read(Text.Replace(written, mistaken, StringComparison.Ordinal), findings));
        Assert.Contains(findings.All, finding => finding.Text.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void The_months_come_in_order() =>
        Assert.Equal(Enumerable.Range(1, 9), StarterLibrary.Library.Reference.Kit!.FirstMonths.Select(step => step.Month));
}
