namespace SigKunskap.Web.Data.Library;

/// <summary>All tools that a library gives, whatever they are made of. Other parts of the portal name them without knowing how they work.</summary>
public interface IToolShelf
{
    /// <summary>The tools in the order in which they are shown.</summary>
    IEnumerable<ToolCard> Cards(Content.Library library);
}

/// <summary>What is said of a tool where it is linked.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Summary">What it helps with.</param>
/// <param name="Remark">In a few words: how long it takes or what it gives, and when its law was checked.</param>
public sealed record ToolCard(string Title, string Path, string Summary, string Remark);
