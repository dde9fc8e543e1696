using SigKunskap.Search;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>Pages of made-up Swedish, the same for the same number of passages. Each page has a subject whose words come back in its title, headings and text.</summary>
internal sealed class MadeUpLibrary
{
    public const int PassagesOnPage = 7;

    private const int Seed = 20261122, Sentences = 5, SentencesInParagraph = 3, ShortestSentence = 8, LongestSentence = 16, SubjectWords = 12;
    private const double ShareOfSubject = 0.12;

    private static readonly string[] Topics = ["samtycke", "sekretess", "anmalan", "start", "uppfoljning", "aktorer", "moten", "lag"];
    private static readonly string[] Roles = ["socialtjanst", "polis", "skola", "kriminalvard"];
    private static readonly string[] Agencies = ["socialstyrelsen", "polismyndigheten", "skolverket"];

    private readonly Random _random = new(Seed);

    private MadeUpLibrary(int passages)
    {
        Words = new MadeUpWords(StarterLibrary.Library.Pages.SelectMany(page => page.Newest.Content.Paragraphs).Select(paragraph => paragraph.Text), Seed);
        Pages = [.. Enumerable.Range(0, passages / PassagesOnPage).Select(Page)];
    }

    public MadeUpWords Words { get; }

    public IReadOnlyList<SearchPage> Pages { get; }

    public int PassageCount => Pages.Count * PassagesOnPage;

    public static MadeUpLibrary Of(int passages) => new(passages);

    private SearchPage Page(int number)
    {
        // Neither the commonest words nor the rarest are what a page is about.
        var subject = Enumerable.Range(0, SubjectWords).Select(_ => Words[60 + (int)(Math.Pow(_random.NextDouble(), 2) * (Words.Count - 60))]).ToArray();
        var topic = Topics[_random.Next(Topics.Length)];
        return new SearchPage(
            $"/vagledning/{topic}/sida-{number}", "vagledning", Sentence(subject, 5, ShareOfSubject * 4) + "?", Sentence(subject, 14, ShareOfSubject) + ".", topic, topic,
            [.. Roles.Where(_ => _random.Next(2) == 0)], [Agencies[_random.Next(Agencies.Length)]], null,
            [.. Enumerable.Range(0, PassagesOnPage).Select(passage => Passage(passage, subject))], []);
    }

    private Passage Passage(int number, string[] subject)
    {
        var sentences = Enumerable.Range(0, Sentences).Select(_ => Sentence(subject, _random.Next(ShortestSentence, LongestSentence + 1), ShareOfSubject) + ".");
        return new Passage(
            Sentence(subject, 3, ShareOfSubject * 3), $"r{number}",
            [.. sentences.Chunk(SentencesInParagraph).Select((some, at) => new PassageParagraph($"p{(number * 2) + at}", string.Join(' ', some)))]);
    }

    private string Sentence(string[] subject, int length, double shareOfSubject)
    {
        var words = Enumerable.Range(0, length).Select(_ => _random.NextDouble() < shareOfSubject ? subject[_random.Next(subject.Length)] : Words.Draw(_random)).ToArray();
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words);
    }
}
