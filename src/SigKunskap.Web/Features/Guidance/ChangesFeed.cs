using System.Globalization;
using System.Text;
using System.Xml;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance;

/// <summary><c>/andringar.atom</c>: the newest editions of pages and tools as an Atom feed (RFC 4287).</summary>
public static class ChangesFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    public static void MapChangesFeed(this IEndpointRouteBuilder app) =>
        app.MapGet("/andringar.atom", (LivingLibrary living, HttpRequest request) => Results.Text(Write(living.Now, $"{request.Scheme}://{request.Host}"), "application/atom+xml; charset=utf-8"))
            .CacheOutput(PublicCaching.Policy);

    private static string Write(Content.Library library, string site)
    {
        var entries = LibraryNews.OfPages(library).Select(news => Of(news, library)).Concat(LibraryNews.OfTools(library).Select(news => Of(news, library)))
            .OrderByDescending(entry => entry.Updated).Take(MostEntries).ToList();
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, Async = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "sv");
            xml.WriteElementString("title", Atom, "SigKunskap: det här har ändrats");
            xml.WriteElementString("id", Atom, $"{site}/andringar.atom");
            Link(xml, "self", $"{site}/andringar.atom");
            Link(xml, "alternate", $"{site}/andringar");
            xml.WriteElementString("updated", Atom, Moment(entries.Count > 0 ? entries[0].Updated : DateTime.UnixEpoch));
            foreach (var entry in entries)
                Write(xml, entry, site);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static Entry Of(LibraryNews.PageNews news, Content.Library library) => new(
        $"{news.Note.Label}: {news.Edition.Front.Title}",
        $"{news.Page.Address.Path}?utgava={news.Edition.Number}",
        news.Page.Address.Path,
        news.Edition.Stored.PublishedAt,
        library.AgencyName(news.Edition.Front.Owner),
        news.Note.Action is { } action ? $"{news.Note.Text} Det här behöver du göra: {action}" : news.Note.Text);

    private static Entry Of(LibraryNews.ToolNews news, Content.Library library) => new(
        $"{news.Label}: {news.Flow.Title}",
        $"{news.Flow.Path}/utgavor/{news.Edition.Number}",
        news.Address,
        news.Edition.PublishedAt,
        library.AgencyName(news.Flow.Owner),
        news.Text);


    private static void Write(XmlWriter xml, Entry entry, string site)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, entry.Title);
        xml.WriteElementString("id", Atom, site + entry.Id);
        Link(xml, "alternate", site + entry.Address);
        xml.WriteElementString("updated", Atom, Moment(entry.Updated));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, entry.Author);
        xml.WriteEndElement();
        xml.WriteElementString("summary", Atom, entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <param name="Id">A path that stays with the edition.</param>
    /// <param name="Address">The path to read it at.</param>
    private sealed record Entry(string Title, string Id, string Address, DateTime Updated, string Author, string Summary);

    /// <summary>So that the declaration says what is sent.</summary>
    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
