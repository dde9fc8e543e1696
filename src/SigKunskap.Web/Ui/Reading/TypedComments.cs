using System.Globalization;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Ui.Reading;

/// <summary>Comments as a form sends them: the text that was read, and a field for each paragraph.</summary>
/// <param name="Revision">The number of the text.</param>
/// <param name="Fields">What was typed, by the paragraph's number.</param>
/// <param name="PointsOutNobody">Whether the writer says so.</param>
/// <param name="IsDone">Whether they say that they are done.</param>
public sealed record TypedComments(int Revision, IReadOnlyDictionary<int, string> Fields, bool PointsOutNobody, bool IsDone)
{
    public static TypedComments Of(IFormCollection form)
    {
        var fields = new Dictionary<int, string>();
        foreach (var (name, value) in form)
        {
            if (name is ['k', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var paragraph))
                fields[paragraph] = value.ToString();
        }

        return new(int.TryParse(form["text"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0, fields, form["ingen"] == "1", form["gor"] == "klar");
    }

    /// <summary>Keeps them for somebody who was let in.</summary>
    public Task<CommentOnDraft.Answer> Save(CommentOnDraft comments, CommentOnDraft.Who who, int round, CancellationToken cancel) =>
        comments.Save(who, round, Revision, Fields, PointsOutNobody, IsDone, cancel);
}
