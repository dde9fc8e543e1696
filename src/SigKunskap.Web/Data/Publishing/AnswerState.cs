namespace SigKunskap.Web.Data.Publishing;

/// <summary>How a verified answer stands today.</summary>
public enum AnswerState
{
    /// <summary>What it rests on is as it was.</summary>
    Stands,

    /// <summary>Something it rests on has changed since; the agency is to look at it again.</summary>
    ToReview,

    /// <summary>Its text is another than the one that was verified.</summary>
    Void,

    /// <summary>The agency took it back.</summary>
    Withdrawn,
}
