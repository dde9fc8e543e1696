using SigKunskap.Content.PersonalData;

namespace SigKunskap.Tests.Content.PersonalData;

/// <summary>What must hold for every number and every text; the seeds are fixed, so that a failure comes again.</summary>
public class GuardPropertyTests
{
    private const int Numbers = 200;

    private static readonly string[] Surroundings = ["Vi", "undrar", "om", "(", ")", "”", ".", ",", "\n\n", "- ", "**", "# ", "lag", "år", "…", "🙂", "å", "möte", ":", ";", "!", "> ", "och", "SoL", "\t"];

    /// <summary>Every way of writing twelve digits: century, year, month, day, number.</summary>
    private static readonly (string Name, Func<string, string> Write)[] Notations =
    [
        ("by rule", digits => $"{digits[..8]}-{digits[8..]}"),
        ("unbroken", digits => digits),
        ("plus", digits => $"{digits[..8]}+{digits[8..]}"),
        ("space", digits => $"{digits[..8]} {digits[8..]}"),
        ("non-breaking space", digits => $"{digits[..8]}\u00A0{digits[8..]}"),
        ("en dash", digits => $"{digits[..8]}–{digits[8..]}"),
        ("spaced dash", digits => $"{digits[..8]} - {digits[8..]}"),
        ("dotted", digits => $"{digits[..4]}.{digits[4..6]}.{digits[6..8]}.{digits[8..]}"),
        ("slashes", digits => $"{digits[..4]}/{digits[4..6]}/{digits[6..8]}-{digits[8..]}"),
        ("dated", digits => $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}-{digits[8..]}"),
        ("dated, space", digits => $"{digits[..4]}-{digits[4..6]}-{digits[6..8]} {digits[8..]}"),
        ("pairs", digits => string.Join(' ', digits.Chunk(2).Select(pair => new string(pair)))),
        ("singles", digits => string.Join(' ', digits.ToCharArray())),
        ("century apart", digits => $"{digits[..2]} {digits[2..8]}-{digits[8..]}"),
        ("line end", digits => $"{digits[..8]}-\n{digits[8..]}"),
        ("carriage return", digits => $"{digits[..8]}-\r\n{digits[8..]}"),
        ("quoted line", digits => $"{digits[..8]}\n> {digits[8..]}"),
        ("zero width", digits => string.Join('\u200B', digits.ToCharArray())),
        ("soft hyphen", digits => $"{digits[..8]}\u00AD-{digits[8..]}"),
        ("full width", digits => new string([.. digits.Select(digit => (char)(digit + 0xFEE0))])),
        ("Arabic digits", digits => new string([.. digits.Select(digit => (char)(digit - '0' + '٠'))])),
        ("bold digits", digits => string.Concat(digits.Select(digit => char.ConvertFromUtf32(0x1D7CE + digit - '0')))),
        ("bold inside", digits => $"{digits[..4]}**{digits[4..8]}**-{digits[8..]}"),
        ("code", digits => $"`{digits[..8]}-{digits[8..]}`"),
        ("escaped", digits => $"{digits[..8]}\\-{digits[8..]}"),
        ("entity", digits => $"{digits[..8]}&nbsp;{digits[8..]}"),
        ("link inside", digits => $"{digits[..6]}[{digits[6..8]}](https://portalen.exempel)-{digits[8..]}"),
        ("announced", digits => $"pnr:{digits}"),
        ("glued", digits => $"pnr{digits[..8]}-{digits[8..]}"),
        ("bracketed", digits => $"{digits[..8]} ({digits[8..]})"),
    ];

    public static TheoryData<string> NotationNames => [.. Notations.Select(notation => notation.Name)];

    [Theory, MemberData(nameof(NotationNames))]
    public void A_number_is_found_in_every_notation_whatever_stands_around_it(string name)
    {
        var random = new Random(20261122);
        var write = Notations.First(notation => notation.Name == name).Write;
        for (var i = 0; i < Numbers; i++)
        {
            var digits = MadeUpNumbers.Twelve(random, coordination: i % 3 == 0);
            var (before, after) = (Words(random) + " ", " " + Words(random));
            var text = before + write(digits) + after;

            var found = Assert.Single(PersonalDataGuard.Read(text, GuardContext.Empty), finding => finding.Certainty == PersonalDataCertainty.Certain);

            Assert.Equal(i % 3 == 0 ? PersonalDataKind.CoordinationNumber : PersonalDataKind.PersonalIdentityNumber, found.Kind);
            Assert.InRange(found.Start, before.Length, before.Length + 4);
            Assert.InRange(found.End, text.Length - after.Length - 1, text.Length - after.Length);
        }
    }

    [Theory]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("–")]
    [InlineData("\u200B-")]
    public void Ten_digits_are_found_too(string between)
    {
        var random = new Random(10);
        for (var i = 0; i < Numbers; i++)
        {
            var digits = MadeUpNumbers.Ten(random, coordination: i % 3 == 0);
            var text = $"{Words(random)} {digits[..6]}{between}{digits[6..]} {Words(random)}";

            Assert.Contains(PersonalDataGuard.Read(text, GuardContext.Empty), finding => finding.Kind is PersonalDataKind.PersonalIdentityNumber or PersonalDataKind.CoordinationNumber && finding.Certainty == PersonalDataCertainty.Certain);
        }
    }

    [Fact]
    public void A_slip_of_the_pen_is_never_certain()
    {
        var random = new Random(7);
        for (var i = 0; i < Numbers; i++)
        {
            var digits = MadeUpNumbers.Twelve(random, coordination: false);
            var slip = digits[..11] + ((digits[11] - '0' + random.Next(1, 10)) % 10);

            var found = Assert.Single(PersonalDataGuard.Read($"Han har {slip[..8]}-{slip[8..]} nu.", GuardContext.Empty));

            Assert.Equal(PersonalDataCertainty.Likely, found.Certainty);
        }
    }

    [Fact]
    public void Findings_lie_in_the_text_in_order_and_apart()
    {
        var random = new Random(3);
        string[] pieces = [.. Surroundings, "Kevin", "15 år", "070-174 06 05", "@", "gmail.com", "Storgatan", "12", "dnr", "2024/1", "Björkskolan", "min klient", "dömd", "12 maj", "i Rinkeby", "SE45", "5000", "[", "](", ")", "&nbsp;", "\u200B", "\uD83D", "\uDE00", "a\u030A", "http://", "19010101", "-", "2391", "är", "heter"];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
            var end = 0;
            foreach (var finding in PersonalDataGuard.Read(text, GuardContext.Empty))
            {
                Assert.True(finding.Start >= end && finding.Length > 0 && finding.End <= text.Length, text);
                Assert.NotEmpty(finding.Explanation);
                Assert.NotEmpty(finding.Suggestion);
                end = finding.End;
            }
        }
    }

    [Fact]
    public void Random_characters_never_make_it_throw()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(128)))]);

            Assert.All(PersonalDataGuard.Read(text, GuardContext.Empty), finding => Assert.InRange(finding.End, 1, text.Length));
        }
    }

    private static string Words(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => Surroundings[random.Next(Surroundings.Length)]));
}
