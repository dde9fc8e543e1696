namespace SigKunskap.Tests.Content.Editions;

/// <summary>A text under random editing that knows which paragraph is which, and so what its id must be.</summary>
internal sealed class Manuscript
{
    private const string Letters = "abdefghiklmnoprstuvy";
    private readonly Random random;
    private readonly List<Paragraph> paragraphs = [];
    private readonly HashSet<string> everUsed = [];

    public Manuscript(Random random)
    {
        this.random = random;
        for (var i = 0; i < 8; i++)
            paragraphs.Add(new(Words(12)));
    }

    public IReadOnlyList<string> Texts => [.. paragraphs.Select(paragraph => string.Join(' ', paragraph.Words) + ".")];

    public int Removed { get; private set; }

    /// <summary>One to three edits: a word changed, a paragraph moved, added or removed.</summary>
    public void Edit()
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(paragraphs.Count);
            switch (random.Next(5))
            {
                case 0 or 1:
                    paragraphs[at].Words[random.Next(paragraphs[at].Words.Count)] = Word();
                    break;
                case 2:
                    var moved = paragraphs[at];
                    paragraphs.RemoveAt(at);
                    paragraphs.Insert(random.Next(paragraphs.Count + 1), moved);
                    break;
                case 3:
                    paragraphs.Insert(at, new(Words(12)));
                    break;
                case 4 when paragraphs.Count > 4:
                    paragraphs.RemoveAt(at);
                    Removed++;
                    break;
            }
        }
    }

    /// <summary>Each paragraph has the id it had; a new one has an id that nobody ever had.</summary>
    public void Check(IReadOnlyList<string> ids)
    {
        Assert.Equal(paragraphs.Count, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        for (var i = 0; i < ids.Count; i++)
        {
            if (paragraphs[i].Id is null)
                Assert.True(everUsed.Add(ids[i]), $"{ids[i]} has been another paragraph's.");
            else
                Assert.Equal(paragraphs[i].Id, ids[i]);
            paragraphs[i].Id = ids[i];
        }
    }

    private List<string> Words(int count) => [.. Enumerable.Range(0, count).Select(_ => Word())];

    /// <summary>Words that are not alike, so that paragraphs are not either.</summary>
    private string Word() => string.Concat(Enumerable.Range(0, 7).Select(_ => Letters[random.Next(Letters.Length)]));

    private sealed class Paragraph(List<string> words)
    {
        public List<string> Words { get; } = words;

        public string? Id { get; set; }
    }
}
