using SigKunskap.Content.Checks;
using SigKunskap.Content.Consent;
using SigKunskap.Content.Folders;

namespace SigKunskap.Tests.Content.Consent;

public class ConsentFileTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(StarterLibrary.Folder, ConsentFile.Path));

    [Theory]
    [InlineData("{tid}", "{tidd}", "”{tidd}” går inte att fylla i. Menade du ”tid”?")]
    [InlineData("om: forening", "om: forenig", "”om: forenig” är okänt. Menade du ”forening”?")]
    [InlineData("visa: [lagrum]", "visa: [lagrummen]", "”visa: lagrummen” är okänt.")]
    [InlineData("id: polis", "id: skola", "Nyckeln ”skola” står två gånger")]
    [InlineData("delar:", "dellar:", "Fältet ”dellar” är okänt. Menade du ”delar”?")]
    [InlineData("lattlast-punkter: [\"Någon har förklarat bladet för mig.\", ", "lattlast-punkter: [", "har 2 rader men ”punkter” har 3")]
    public void A_mistake_keeps_the_file_out_and_is_told_with_its_line(string written, string mistaken, string told)
    {
        var findings = new Findings(ConsentFile.Path);

        Assert.Null(ConsentFile.Read(Text.Replace(written, mistaken, StringComparison.Ordinal), findings));
        Assert.Contains(findings.All, finding => finding.Text.Contains(told, StringComparison.Ordinal) && finding.Line >= 1);
    }

    [Theory]
    [InlineData("12 kap. 2 § OSL\"", "12 kap. 99 § OSL\"")]
    [InlineData("6 kap. 13 § föräldrabalken, och", "6 kap. 99 § föräldrabalken, och")]
    public void Law_that_does_not_exist_keeps_the_file_out(string written, string mistaken)
    {
        var found = new List<Finding>();
        var files = ContentFolder.Read(StarterLibrary.Folder, found).ToDictionary();
        files[ConsentFile.Path] = Text.Replace(written, mistaken, StringComparison.Ordinal);

        var library = FolderLibrary.Read(files, found, StarterLibrary.Day);

        Assert.Null(library.Library.Reference.Consent);
        Assert.DoesNotContain(ConsentFile.Path, library.ReferenceFiles.Keys);
    }

    [Fact]
    public void A_flow_cannot_take_the_address_of_the_form()
    {
        var found = new List<Finding>();
        var files = ContentFolder.Read(StarterLibrary.Folder, found).ToDictionary();
        files["verktyg/samtycke.yml"] = files["verktyg/vem-samtycker.yml"];

        var library = FolderLibrary.Read(files, found, StarterLibrary.Day);

        Assert.DoesNotContain(library.Library.Flows, flow => flow.Name == "samtycke");
        Assert.Contains(library.Findings, finding => finding.File == "verktyg/samtycke.yml" && finding.Text.Contains("är upptagen", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_text_that_is_very_plain_is_written_in_short_sentences() =>
        Assert.All(
            StarterLibrary.Library.Reference.Consent!.Parts.Where(part => part.Id == "till-dig").SelectMany(part => part.Blocks).SelectMany(block => block.Points.Append(block.Text)).OfType<Phrase>(),
            phrase => Assert.All(phrase.VeryPlain.Split(['.', '?'], StringSplitOptions.TrimEntries), sentence => Assert.True(sentence.Split(' ').Length <= 17, sentence)));
}
