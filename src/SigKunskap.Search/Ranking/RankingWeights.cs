namespace SigKunskap.Search.Ranking;

/// <summary>What a match counts for, in one place.</summary>
internal static class RankingWeights
{
    /// <summary>How a word of the text relates to the word asked for: itself, another inflection, the same but for dots.</summary>
    public const double Same = 1, Inflected = 0.9, WithoutDots = 0.85, InflectedWithoutDots = 0.75;

    /// <summary>A compound that ends with the word is a kind of it ("orosanmälan"); one that begins with it is about it.</summary>
    public const double EndOfCompound = 0.45, BeginningOfCompound = 0.35;

    /// <summary>A part of the compound asked for, when the library does not have the compound.</summary>
    public const double PartOfAsked = 0.3;

    /// <summary>A section of law asked for and cited.</summary>
    public const double Citation = 1;

    /// <summary>Where a match stands.</summary>
    public const double InTitle = 3, InHeading = 2, InBody = 1;

    /// <summary>BM25's saturation and length normalisation (Robertson and Zaragoza 2009), length weaker since passages are short.</summary>
    public const double Saturation = 1.2, LengthNormalisation = 0.4;

    /// <summary>Two of the terms side by side, as a share of the rarer one's weight; falls with the distance.</summary>
    public const double Proximity = 0.5;

    /// <summary>The furthest two terms may stand apart, in words, to count as near.</summary>
    public const int NearestWords = 8;

    /// <summary>A title that answers the whole query, as a share of all terms' weight.</summary>
    public const double WholeTitle = 0.5;

    /// <summary>A title that is the query, word for word: the page is what was asked for.</summary>
    public const double TitleIsTheQuery = 1.2;

    /// <summary>What the next best passages of a page add to its best.</summary>
    public const double OtherPassages = 0.08;

    /// <summary>A page's summary stands back for a passage that can be linked to.</summary>
    public const double Beginning = 0.85;
}
