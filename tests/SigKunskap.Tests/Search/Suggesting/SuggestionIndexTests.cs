using System.Diagnostics;
using System.Text.RegularExpressions;
using SigKunskap.Search.Suggesting;
using SigKunskap.Search.Text;

namespace SigKunskap.Tests.Search.Suggesting;

public class SuggestionIndexTests
{
    private static readonly SuggestionIndex Index = new(
    [
        Page("Vem behöver samtycka?"),
        Page("När får socialtjänsten lämna uppgifter till polisen?"),
        Page("Vad får vårdnadshavare veta?"),
        Page("Lån av lokal"),
        Page("Länets samverkan"),
        Page("Mötet med SIG-gruppen"),
        new("samtycke", "begrepp", "/begrepp#samtycke"),
        Section("10:1", "10 kap. 1 § OSL: Samtycke", "osl"),
        Section("10:2", "10 kap. 2 § OSL: Nödvändigt", "osl"),
        Section("10:18a", "10 kap. 18 a § OSL: Till polisen", "osl"),
        Section("14:1", "14 kap. 1 § SoL: Skyldighet att anmäla", "sol") with { AlsoBy = "socialtjänstlagen" },
        Section("14:3", "14 kap. 3 § SoL: Skyldighet att dokumentera", "sol") with { AlsoBy = "socialtjänstlagen" },
        Page("Protokoll från träffen") with { Readers = ["grupp-1"] },
    ], Citations);

    [Theory]
    [InlineData("sam", "samtycke")]
    [InlineData("SAMTYCKE", "samtycke")]
    [InlineData("polisen socialtj", "När får socialtjänsten lämna uppgifter till polisen?")]
    [InlineData("socialtjansten", "När får socialtjänsten lämna uppgifter till polisen?")]
    [InlineData("vard", "Vad får vårdnadshavare veta?")]
    [InlineData("vårdn", "Vad får vårdnadshavare veta?")]
    [InlineData("sig", "Mötet med SIG-gruppen")]
    [InlineData("siggrupp", "Mötet med SIG-gruppen")]
    [InlineData("10:18a osl", "10 kap. 18 a § OSL: Till polisen")]
    [InlineData("osl 10:18 a", "10 kap. 18 a § OSL: Till polisen")]
    [InlineData("10:18a", "10 kap. 18 a § OSL: Till polisen")]
    [InlineData("10 kap 18a", "10 kap. 18 a § OSL: Till polisen")]
    [InlineData("socialtjänstlagen 14", "14 kap. 1 § SoL: Skyldighet att anmäla")]
    [InlineData("hur ska vi samtycka", "Vem behöver samtycka?")]
    public void What_is_meant_comes_first(string typed, string expected) => Assert.Equal(expected, Titles(typed).FirstOrDefault());

    [Theory]
    [InlineData("lån", "Lån av lokal")]
    [InlineData("län", "Länets samverkan")]
    public void Dots_that_are_typed_count(string typed, string only) => Assert.Equal([only], Titles(typed));

    [Fact]
    public void Dots_that_are_not_typed_are_understood() => Assert.Equal(["Länets samverkan", "Lån av lokal"], Titles("lan").Order(StringComparer.Ordinal));

    [Fact]
    public void Two_numbers_are_not_both_found_in_one() => Assert.Equal(["14 kap. 1 § SoL: Skyldighet att anmäla"], Titles("14:1 so"));

    [Fact]
    public void Sections_stay_in_the_order_of_the_law() =>
        Assert.Equal(["10 kap. 1 § OSL: Samtycke", "10 kap. 2 § OSL: Nödvändigt", "10 kap. 18 a § OSL: Till polisen"], Titles("osl 10"));

    [Fact]
    public void What_is_closed_is_suggested_to_those_who_may_see_it_and_to_nobody_else()
    {
        Assert.Empty(Index.Find("protokoll"));
        Assert.Empty(Index.Find("protokoll", ["grupp-2"]));
        Assert.Empty(Index.Nearest("protokollet"));
        Assert.Single(Index.Find("protokoll", ["grupp-2", "grupp-1"]));
    }

    [Theory]
    [InlineData("samtyckesblanketten", "samtycke")]
    [InlineData("vårdnadshvare", "Vad får vårdnadshavare veta?")]
    [InlineData("nämndsamverkan", "Länets samverkan")]
    public void A_question_without_an_answer_is_near_titles_with_a_part_of_it_or_another_spelling(string asked, string nearest) =>
        Assert.Contains(nearest, Index.Nearest(asked).Select(found => found.Title));

    [Theory]
    [InlineData("xyzzyplugh")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_is_near_what_means_nothing(string? asked) => Assert.Empty(Index.Nearest(asked));

    [Fact]
    public void Any_text_is_answered_with_a_few_at_most()
    {
        var random = new Random(3);
        for (var time = 0; time < 500; time++)
        {
            var text = AnyText.Next(random, 40);
            Assert.InRange(Math.Max(Index.Find(text).Count, Index.Nearest(text).Count), 0, SuggestionIndex.Most);
        }

        Assert.Empty(Index.Find(new string('§', 100_000)));
    }

    [Fact]
    public void Among_twenty_thousand_a_letter_is_answered_before_the_next_is_typed()
    {
        var random = new Random(1);
        var many = new SuggestionIndex(Enumerable.Range(0, 20_000).Select(number =>
            Page($"{string.Join(' ', Enumerable.Range(0, 6).Select(_ => "sekretess samtycke polis skola oro anmälan stöd".Split(' ')[random.Next(7)] + random.Next(3_000)))}") with { Address = $"/{number}" }));
        many.Find("s");
        var asked = new[] { "s", "sa", "samtycke1", "p s", "skola sekr anm", "s s s s", "zzz" };

        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            foreach (var text in asked)
                many.Find(text);
            return clock.Elapsed.TotalMilliseconds / asked.Length;
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{best:0.000} ms for each question among 20 000.");
        Assert.True(best < 200, $"{best} ms");
    }

    private static Suggestable Page(string title) => new(title, "vagledning", $"/{title}");

    private static Suggestable Section(string number, string title, string statute) => new(title, "lag", $"/lagrum/{statute}/{number}");

    private static List<string> Titles(string typed) => [.. Index.Find(typed).Select(found => found.Title)];

    /// <summary>A grammar as small as can be: "10:18a osl", "10 kap. 18 a § OSL".</summary>
    private static CitedSpan[] Citations(string text)
    {
        var found = Regex.Match(text, @"(\d+)(?: kap\. |:)(\d+) ?([a-z]?)(?: §)? (osl|sol)", RegexOptions.IgnoreCase);
        return found.Success ? [new(found.Index, found.Length, [$"{found.Groups[4].Value.ToLowerInvariant()}/{found.Groups[1].Value}:{found.Groups[2].Value}{found.Groups[3].Value}"])] : [];
    }
}
