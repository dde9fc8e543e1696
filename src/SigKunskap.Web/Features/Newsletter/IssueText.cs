using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Newsletter;

/// <summary>What an issue says: the same in a page, in a mail's HTML and in its plain text.</summary>
/// <param name="Number">Its number; null while it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Intro">Markdown; may be empty.</param>
/// <param name="On">The day it became public; null while it is not.</param>
/// <param name="Sections">Those that hold something, in order.</param>
public sealed record IssueText(int? Number, string Title, string Intro, DateOnly? On, IReadOnlyList<(NewsletterSection Section, IReadOnlyList<NewsletterItem> Items)> Sections)
{
    /// <summary>Swedish letters as they are.</summary>
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="issue">The issue, read with its items.</param>
    public static IssueText Of(NewsletterIssue issue) => new(issue.Number, issue.Title, issue.Intro, issue.ApprovedAt is { } at ? StockholmTime.Date(at) : null,
        [.. issue.Items.OrderBy(item => item.Section).ThenBy(item => item.Position).ThenBy(item => item.Id).GroupBy(item => item.Section).Select(group => (group.Key, (IReadOnlyList<NewsletterItem>)[.. group]))]);

    /// <summary>"Nyhetsbrev 4, 23 november 2026"; what is not public yet has neither.</summary>
    public string Line => Number is { } number && On is { } on ? $"Nyhetsbrev {number}, {on.InWords()}" : "Nyhetsbrev, utkast";

    /// <summary>Intro and sections as HTML that is safe to show, to stand under a first heading.</summary>
    public string Html()
    {
        var html = new StringBuilder(Intro.Length > 0 ? PostMarkup.ToHtml(Intro) : "");
        foreach (var (section, items) in Sections)
        {
            html.Append("<h2>").Append(Letters.Encode(NewsletterSectionName.Of(section))).Append("</h2>\n");
            foreach (var item in items)
            {
                var heading = Letters.Encode(item.Heading);
                html.Append("<h3>").Append(item.Link is { } link ? $"<a href=\"{Letters.Encode(link)}\">{heading}</a>" : heading).Append("</h3>\n").Append(PostMarkup.ToHtml(item.Text));
            }
        }

        return html.ToString();
    }

    /// <summary>The same as a whole document for a mail program, with whole addresses and without anything that is fetched.</summary>
    /// <param name="address">Makes the whole address of a path.</param>
    /// <param name="ending">What stands last, as HTML.</param>
    public string Document(Func<string, Uri> address, string ending)
    {
        // In text a quotation mark is written as an entity, so this is found in attributes alone.
        var body = Html().Replace("href=\"/", $"href=\"{address("/").AbsoluteUri}", StringComparison.Ordinal);
        return $"""
            <!DOCTYPE html>
            <html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Letters.Encode(Title)}</title></head>
            <body style="max-width:40em;margin:0 auto;padding:1em;font-family:sans-serif;line-height:1.5">
            <p>{Letters.Encode(Line)}</p>
            <h1>{Letters.Encode(Title)}</h1>
            {body}
            <hr>
            {ending}
            </body></html>
            """;
    }

    /// <summary>The same in plain text.</summary>
    /// <param name="address">Makes the whole address of a path.</param>
    public string Plain(Func<string, Uri> address)
    {
        var text = new StringBuilder().AppendLine(Title).AppendLine(Line.Replace('\u00a0', ' ')).AppendLine();
        if (Intro.Length > 0)
            text.AppendLine(Intro.Trim()).AppendLine();
        foreach (var (section, items) in Sections)
        {
            text.AppendLine(NewsletterSectionName.Of(section).ToUpperInvariant()).AppendLine();
            foreach (var item in items)
            {
                text.AppendLine(item.Heading).AppendLine(item.Text.Trim());
                if (item.Link is { } link)
                    text.AppendLine(link.StartsWith('/') ? address(link).AbsoluteUri : link);
                text.AppendLine();
            }
        }

        return text.ToString();
    }
}
