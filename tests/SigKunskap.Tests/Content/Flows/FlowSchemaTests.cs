using System.Text.RegularExpressions;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;
using SigKunskap.Tests.Architecture;

namespace SigKunskap.Tests.Content.Flows;

/// <summary>What an editor is told while it is written is what the reader says when it is read.</summary>
public partial class FlowSchemaTests
{
    private static readonly string Folder = Path.Combine(StarterLibrary.Folder, "verktyg");
    private static readonly JsonSchema Schema = JsonSchema.Of(Path.Combine(Folder, "flode.schema.json"));
    private static readonly string Example = Spec.Block("Content/Specs/flows.md", "A tool");

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Folder, "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Shipped))]
    public void A_shipped_tool_names_the_schema_and_is_accepted_by_it(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        Assert.StartsWith("# yaml-language-server: $schema=flode.schema.json\n", text, StringComparison.Ordinal);
        Assert.Empty(Schema.Mistakes(Read(text)));
    }

    [Fact]
    public void The_example_of_the_specification_is_accepted() => Assert.Empty(Schema.Mistakes(Read(Example)));

    [Theory]
    [InlineData("titel: Får", "titeln: Får")]
    [InlineData("slag: FÅR", "slag: FAR")]
    [InlineData("traff: forsta", "traff: sista")]
    [InlineData("kontrollerad: 2026-11-22", "kontrollerad: i våras")]
    [InlineData("- id: fraga", "- id: Fråga")]
    [InlineData("text: Mer om läsesalen", "texten: Mer om läsesalen")]
    [InlineData("ordning: 10", "ordning: först")]
    [InlineData("sakerhet: sedd", "sakerhet: säker")]
    public void What_the_reader_refuses_in_form_the_editor_marks(string written, string wrong)
    {
        Assert.Contains(written, Example, StringComparison.Ordinal);

        Assert.NotEmpty(Schema.Mistakes(Read(Example.Replace(written, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_schema_names_every_key_that_the_reader_knows_and_no_other()
    {
        var known = SourceTree.Files("src/SigKunskap.Content/Flows/Reading").SelectMany(file => Key().Matches(file.Text)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(known.Count > 30, $"{known.Count} keys found.");
        Assert.Equal(known.Order(StringComparer.Ordinal), Schema.PropertyNames.Order(StringComparer.Ordinal));
    }

    private static YamlNode Read(string text) => SafeYaml.Read(text, new Findings("verktyg/x.yml"))!;

    [GeneratedRegex("""\b(?:Text|Required|RequiredDate|Number|Texts|Groups|Node|Lines|YesNo|Known|Read)\((?:fields, |question, )?"([a-z]+(?:-[a-z]+)*)"[,)]""")]
    private static partial Regex Key();
}
