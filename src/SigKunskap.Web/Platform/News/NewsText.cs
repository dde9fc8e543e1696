using System.Text;

namespace SigKunskap.Web.Platform.News;

/// <summary>One thing that happened, as it stands in a letter of plain text.</summary>
public static class NewsText
{
    /// <param name="headline">What happened.</param>
    /// <param name="told">What is told of it.</param>
    /// <param name="address">Makes the whole address of a path.</param>
    public static string Of(string headline, Told told, Func<string, Uri> address)
    {
        var text = new StringBuilder().Append(headline).Append(": ").AppendLine(told.Title).AppendLine(told.Line).AppendLine(address(told.Path).AbsoluteUri);
        return (told.Instead is { } instead ? text.Append("Läs i stället: ").AppendLine(instead.Title).AppendLine(address(instead.Path).AbsoluteUri) : text).ToString();
    }
}
