using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.SharedTexts;

namespace SigKunskap.Tests.Content.SharedTexts;

/// <summary>A text that many pages show, found and changed in the one file that holds it.</summary>
public class SharedPieceTests
{
    private static readonly string[] Hard = ["Ett nytt svar.", "Med ”citat”, \"raka\" och \\ och # och: kolon", "- som en lista", "{{inte ett block}}", "  ", "Rad med\ttabb"];

    public static TheoryData<string> Texts => [.. Hard.Where(text => text.Trim().Length > 0)];

    [Theory, MemberData(nameof(Texts))]
    public void Every_definition_of_the_starter_glossary_can_be_changed_and_nothing_else_is(string text)
    {
        var file = File.ReadAllText(Path.Combine(StarterLibrary.Folder, "begrepp.yml"));
        var terms = Glossary.Read(file, new("begrepp.yml")).Terms;

        foreach (var term in new[] { terms[0], terms[terms.Count / 2], terms[^1] }.Concat(terms.Where((_, index) => index % 17 == 0)))
        {
            var changed = new SharedPiece(SharedKind.Term, term.Anchor).Put(file, text)!;
            var findings = new Findings("begrepp.yml");
            var after = Glossary.Read(changed, findings);
            Assert.Empty(findings.All);
            Assert.Equal(terms.Select(other => (other.Name, other.Anchor == term.Anchor ? text.TrimEnd() : other.Definition, other.Citation)), after.Terms.Select(other => (other.Name, other.Definition, other.Citation)));
            Assert.Equal(file.Split('\n').Length, changed.Split('\n').Length);
        }
    }

    [Fact]
    public void An_address_is_changed_and_one_that_is_missing_is_put_in()
    {
        var file = File.ReadAllText(Path.Combine(StarterLibrary.Folder, "myndigheter.yml"));
        foreach (var key in new[] { "socialstyrelsen", "ivo", "startinnehall" })
        {
            var piece = new SharedPiece(SharedKind.Agency, key);
            var changed = piece.Put(file, "https://ny.example.se")!;
            var agencies = SharedLists.Read(changed, new("myndigheter.yml"), SharedLists.Agency);

            Assert.Equal("https://ny.example.se", agencies[key].Address);
            Assert.Equal(SharedLists.Read(file, new("myndigheter.yml"), SharedLists.Agency).Where(agency => agency.Key != key), agencies.Where(agency => agency.Key != key));
        }
    }

    [Theory]
    [InlineData("- term: a\n  definition: >\n    Lång text\n    på två rader.\n  se: [b]\n\n# Om b\n- term: b\n  definition: B.\n")]
    [InlineData("- term: a\n  se: [b]\n  definition: \"Lång text\n    på två rader.\"\n\n# Om b\n\n- term: b\n  definition: B.\n")]
    [InlineData("- term: a\r\n  definition: Kort.\r\n  se: [b]\r\n- term: b\r\n  definition: B.\r\n")]
    [InlineData("# först\n- definition: Sist.\n  term: a\n- term: b\n  definition: B.")]
    public void A_definition_is_changed_however_it_was_written(string file)
    {
        var changed = new SharedPiece(SharedKind.Term, "a").Put(file, "Ny text.")!;

        Assert.Equal(["Ny text.", "B."], Glossary.Read(changed, new("begrepp.yml")).Terms.Select(term => term.Definition));
        Assert.Equal(file.Contains('#'), changed.Contains('#'));
        Assert.Equal(file.Contains("se: [b]", StringComparison.Ordinal), changed.Contains("se: [b]", StringComparison.Ordinal));
        Assert.Equal(file.Contains('\r'), changed.Replace("\r\n", "", StringComparison.Ordinal).Length < changed.Length);
    }

    [Fact]
    public void What_does_not_exist_is_neither_read_nor_changed()
    {
        Assert.Null(new SharedPiece(SharedKind.Term, "finns-inte").In("- term: a\n  definition: A.\n"));
        // What the format reads as nothing.
        Assert.Null(new SharedPiece(SharedKind.Term, "a").Put("- term: a\n  definition: A.\n", "null"));
        Assert.Null(new SharedPiece(SharedKind.Agency, "finns-inte").Put("- nyckel: a\n  namn: A\n", "https://a.se"));
    }
}
