namespace SigKunskap.Web.Platform.News;

/// <summary>Something that happened.</summary>
/// <param name="Subject">Which one of its kind, at most 300 characters; a person is told once of each.</param>
/// <param name="At">When.</param>
/// <param name="Topics">Whoever follows one of these is told.</param>
public sealed record Happening(string Subject, DateTime At, params IReadOnlyList<Topic> Topics)
{
    /// <summary>The member who did it, and is not told.</summary>
    public int? By { get; init; }

    /// <summary>Members who are told without having asked, for what they have taken on.</summary>
    public IReadOnlyCollection<int> OnDuty { get; init; } = [];

    /// <summary>Members who are told the same by another notice, and not twice.</summary>
    public IReadOnlyCollection<int> ToldOtherwise { get; init; } = [];
}
