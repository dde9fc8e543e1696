namespace SigKunskap.Search.Ranking;

/// <summary>What a match counts for, in one place. Tuned on the judged queries of the tests; ranking.md beside them says why each is there.</summary>
internal sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    /// <summary>How a word of the text relates to the word asked for: itself, another inflection, the same but for dots.</summary>
    public double Same { get; init; } = 1;

    public double Inflected { get; init; } = 0.8;

    public double WithoutDots { get; init; } = 0.85;

    public double InflectedWithoutDots { get; init; } = 0.6;

    /// <summary>Made of the same word: "anmäla" and "anmälan".</summary>
    public double Related { get; init; } = 0.55;

    /// <summary>A form of the same word that the stemmer leaves apart.</summary>
    public double LooseForm { get; init; } = 0.7;

    /// <summary>What holding all terms multiplies a page's score by, beside the share it holds.</summary>
    public double AllTerms { get; init; } = 1.5;

    /// <summary>A compound that ends with the word is a kind of it ("orosanmälan"); one that begins with it is about it.</summary>
    public double EndOfCompound { get; init; } = 0.45;

    public double BeginningOfCompound { get; init; } = 0.45;

    /// <summary>The same, when the rest is no word that is known.</summary>
    public double UnsureCompound { get; init; } = 0.2;

    /// <summary>A compound of two words asked for: "oro" and "anmälan" find "orosanmälan".</summary>
    public double Joined { get; init; } = 0.8;

    /// <summary>The parts of the compound asked for near each other, and one of them alone.</summary>
    public double PartsTogether { get; init; } = 0.7;

    public double PartOfAsked { get; init; } = 0.25;

    /// <summary>A word that is spelled almost so, for one change; twice for two.</summary>
    public double Respelled { get; init; } = 0.8;

    /// <summary>The word with its å, ä or ö misread, as in scanned texts.</summary>
    public double Misread { get; init; } = 0.4;

    /// <summary>A section of law asked for and cited.</summary>
    public double Citation { get; init; } = 1;

    /// <summary>What every synonym's own weight is multiplied by.</summary>
    public double Synonym { get; init; } = 0.9;

    /// <summary>Words that say little though few texts hold them, such as "funkar" and "göra".</summary>
    public double Weak { get; init; } = 0.6;

    /// <summary>Where a match stands.</summary>
    public double InTitle { get; init; } = 4;

    public double InHeading { get; init; } = 2;

    public double InBody { get; init; } = 1;

    /// <summary>BM25's saturation and length normalisation (Robertson and Zaragoza 2009), length weaker since passages are short.</summary>
    public double Saturation { get; init; } = 1.6;

    public double LengthNormalisation { get; init; } = 0.2;

    /// <summary>What is left of a passage's score when it holds next to none of the terms; the rest grows with the square of the share it holds.</summary>
    public double CoverageFloor { get; init; } = 0.2;

    /// <summary>Two of the terms side by side, as a share of the rarer one's weight; falls with the distance.</summary>
    public double Proximity { get; init; } = 0.6;

    /// <summary>The furthest two terms may stand apart, in words, to count as near.</summary>
    public int NearestWords { get; init; } = 8;

    /// <summary>A title that answers the whole query, as a share of all terms' weight.</summary>
    public double WholeTitle { get; init; } = 0.7;

    /// <summary>A title that is the query, word for word: the page is what was asked for.</summary>
    public double TitleIsTheQuery { get; init; } = 1.2;

    /// <summary>What the next best passages of a page add to its best.</summary>
    public double OtherPassages { get; init; } = 0.3;

    /// <summary>What the words that the best pages share count for beside those asked for, and how many of them and of such pages there are.</summary>
    public double Feedback { get; init; } = 0.2;

    public int FeedbackWords { get; init; } = 20;

    public int FeedbackPages { get; init; } = 4;

    /// <summary>A page's summary stands back for a passage that can be linked to.</summary>
    public double Beginning { get; init; } = 0.85;
}
