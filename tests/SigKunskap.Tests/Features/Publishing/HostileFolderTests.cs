using System.Text;
using System.Xml.Linq;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Folders;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>A folder from somebody who wants to break in or break down: each file gets a finding or goes in, and the portal stands.</summary>
public sealed class HostileFolderTests : LibraryTest
{
    private const string Place = "vagledning/samtycke/ond.md";

    private static readonly string[] ListedOn = ["/", "/vagledning", "/vagledning/samtycke", "/andringar", "/sok?q=udda"];

    public static TheoryData<string, byte[]> Files => new()
    {
        { "Latin-1", Encoding.Latin1.GetBytes(new PageDraft("Åäö", "Åäö. {vägledning}").ToString()) },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(new PageDraft("Åäö", "Åäö. {vägledning}").ToString())] },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(new PageDraft("Abc", "Abc. {erfarenhet}").ToString()) },
        { "UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("---\n")] },
        { "binary", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0xFF, 0xFE] },
        { "zeros", new byte[10_000] },
        { "empty", [] },
        { "2 MB of text", Encoding.UTF8.GetBytes(new PageDraft("Stor", new string('a', 2_000_000)).ToString()) },
        { "5 MB of text", Encoding.UTF8.GetBytes(new PageDraft("Större", new string('a', 5_000_000)).ToString()) },
        { "2 MB of facts", Encoding.UTF8.GetBytes("---\ntitel: " + new string('a', 2_000_000) + "\n---\n") },
        { "an alias bomb", Encoding.UTF8.GetBytes("---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitel: *c\n---\n") },
        { "10 000 quotes", Encoding.UTF8.GetBytes(new PageDraft("Citat", new string('>', 10_000) + " hej").ToString()) },
        { "10 000 brackets", Encoding.UTF8.GetBytes(new PageDraft("Klamrar", new string('[', 10_000)).ToString()) },
    };

    [Theory(Timeout = 30_000), MemberData(nameof(Files))]
    public async Task A_hostile_file_is_a_finding_that_names_it_and_the_rest_goes_in(string kind, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, Place))!);
        await File.WriteAllBytesAsync(Path.Combine(Folder, Place), bytes, Cancel);
        Write("vagledning/samtycke/hel.md", new PageDraft("Hel", "Hel. {vägledning}").ToString());

        var answer = await Import();

        Assert.True(answer.Findings.Any(finding => finding is { File: Place, Severity: Severity.Blocking }), kind);
        Assert.Equal(1, answer.Published);
        await App.Page("/vagledning/samtycke/ond", 404);
    }

    [Theory]
    [InlineData("titel: \"Hej\\u0001 \\u001b[31m\\u000b\"")]
    [InlineData("titel: \"Hej \\uD800 hej\"")]
    [InlineData("titel: \"Hej \\uFFFE\\uFFFF\"")]
    [InlineData("titel: \"<script>alert(1)</script>\"")]
    [InlineData("titel: \"{{7*7}} ${x} %0d%0aSet-Cookie: a=b\"")]
    [InlineData("sammanfattning: \"\\\" onmouseover=\\\"alert(1)\"")]
    [InlineData("galler-fran: 0001-01-01")]
    [InlineData("galler-fran: 9999-12-31")]
    [InlineData("granskas-senast: 9999-12-31")]
    [InlineData("andring: { slag: sak, text: \"\\u0002\" }")]
    public async Task Odd_facts_are_refused_or_shown_and_no_page_or_feed_breaks(string line)
    {
        var key = line.Split(':')[0] + ":";
        var page = new PageDraft("Udda", "Udda. {vägledning}").ToString().Split('\n').Where(other => !other.StartsWith(key, StringComparison.Ordinal)).ToList();
        page.Insert(1, line);
        Write(Place, string.Join('\n', page));

        var answer = await Import();
        Assert.True(answer.Published == 1 || answer.Findings.Any(finding => finding.File == Place && finding.Severity == Severity.Blocking));
        if (answer.Published == 1)
            await Eventually.IsSo(() => App.Library.Find(new("samtycke", "ond")) is not null);

        foreach (var address in ListedOn.Concat(answer.Published == 1 ? ["/vagledning/samtycke/ond"] : []))
            Assert.Empty((await App.Page(address)).QuerySelectorAll("body script, [onmouseover]"));
        Assert.NotEmpty(XDocument.Parse(await App.Text("/andringar.atom")).Root!.Elements());
        await App.Text("/api/vagledning");
    }

    [Fact]
    public async Task Links_of_the_file_system_are_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Länkar i filsystemet kräver särskild behörighet i Windows.");
        var secret = Path.Combine(App.DataFolder, "hemligt.md");
        await File.WriteAllTextAsync(secret, new PageDraft("Hemligt", "Hemligt. {vägledning}").ToString(), Cancel);
        File.CreateSymbolicLink(Path.Combine(Folder, "vagledning/samtycke/lank.md"), secret);
        File.CreateSymbolicLink(Path.Combine(Folder, "vagledning/utlankad"), App.DataFolder);
        File.CreateSymbolicLink(Path.Combine(Folder, "vagledning/runt"), Folder);
        File.CreateSymbolicLink(Path.Combine(Folder, "vagledning/samtycke/ingenstans.md"), "/finns/inte");

        var answer = await Import();

        Assert.Equal(0, answer.Published);
        Assert.All(
            ["vagledning/samtycke/lank.md", "vagledning/utlankad", "vagledning/runt", "vagledning/samtycke/ingenstans.md"],
            path => Assert.Contains(answer.Findings, finding => finding.File == path && finding.Severity == Severity.Blocking));
        Assert.False(answer.Whole);
    }

    [Theory]
    [InlineData("vagledning/samtycke/..md")]
    [InlineData("vagledning/samtycke/VERSALER.md")]
    [InlineData("vagledning/samtycke/å.md")]
    [InlineData("vagledning/samtycke/a b.md")]
    [InlineData("vagledning/samtycke/a%2f..%2fb.md")]
    [InlineData("vagledning/samtycke/a\\..\\..\\b.md")]
    [InlineData("vagledning/samtycke/djupt/nere/i/mappen.md")]
    [InlineData("annat/fil.md")]
    [InlineData("amnen.yml.md")]
    public async Task A_name_outside_the_format_is_left_out_with_a_warning_or_hidden(string path)
    {
        Write(path, new PageDraft("Utanför", "Utanför. {vägledning}").ToString());

        var answer = await Import();

        Assert.Equal(0, answer.Published);
        Assert.True(Path.GetFileName(path).StartsWith('.') || answer.Findings.Count > 0);
    }

    [Theory]
    [InlineData("publicerad: \"i går\"")]
    [InlineData("publicerad: \"0001-01-01T00:00:00.0000000Z\"")]
    [InlineData("publicerad: \"2024-01-01T00:00:00.0000000\"")]
    [InlineData("stycken: [p1, p1]")]
    [InlineData("stycken: [\"<b>\", \"../x\"]")]
    [InlineData("stycken: [p1, p99999999999999]")]
    [InlineData("ursprung: någonstans")]
    [InlineData("block: [{ namn: a, text: b }, { namn: a, text: c }]")]
    [InlineData("nummer: 7")]
    public async Task A_record_of_editions_that_lies_is_refused_with_its_page(string line)
    {
        var page = new PageDraft("Ny", "Ett. {vägledning}\n\nTvå. {vägledning}").ToString();
        Write("vagledning/samtycke/ny.md", page);
        var fields = new Dictionary<string, string>
        {
            ["nummer"] = "nummer: 1",
            ["publicerad"] = "publicerad: \"2024-01-01T00:00:00.0000000Z\"",
            ["ursprung"] = "ursprung: fil",
            ["stycken"] = "stycken: [p1, p2]",
            ["sha256"] = $"sha256: {EditionRecords.HashOf(page)}",
        };
        fields[line.Split(':')[0]] = line;
        Write("historik/samtycke/ny/utgavor.yml", $"hogsta-stycke: -3\nutgavor:\n  - {string.Join("\n    ", fields.Values)}\n");

        var answer = await Import();

        Assert.Contains(answer.Findings, finding => finding.File == "historik/samtycke/ny/utgavor.yml");
        Assert.Empty(await Editions(new("samtycke", "ny")));
        Assert.False(answer.Whole);
    }
}
