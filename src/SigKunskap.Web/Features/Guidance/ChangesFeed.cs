using System.Globalization;
using System.Text;
using System.Xml;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance;

/// <summary><c>/andringar.atom</c>: the newest editions as an Atom feed (RFC 4287).</summary>
public static class ChangesFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    public static void MapChangesFeed(this IEndpointRouteBuilder app) =>
        app.MapGet("/andringar.atom", (LivingLibrary living, HttpRequest request) => Results.Text(Write(living.Now, $"{request.Scheme}://{request.Host}"), "application/atom+xml; charset=utf-8"))
            .CacheOutput(PublicCaching.Policy);

    private static string Write(Content.Library library, string site)
    {
        var news = LibraryNews.OfPages(library).Take(MostEntries).ToList();
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, Async = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "sv");
            xml.WriteElementString("title", Atom, "SigKunskap: det här har ändrats");
            xml.WriteElementString("id", Atom, $"{site}/andringar.atom");
            Link(xml, "self", $"{site}/andringar.atom");
            Link(xml, "alternate", $"{site}/andringar");
            xml.WriteElementString("updated", Atom, Moment(news.Count > 0 ? news[0].Edition.Stored.PublishedAt : DateTime.UnixEpoch));
            foreach (var item in news)
                Entry(xml, item, site, library.Reference.Lists.Agencies.GetValueOrDefault(item.Edition.Front.Owner)?.Name ?? item.Edition.Front.Owner);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Entry(XmlWriter xml, LibraryNews.PageNews item, string site, string owner)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, $"{item.Note.Label}: {item.Edition.Front.Title}");
        xml.WriteElementString("id", Atom, $"{site}{item.Page.Address.Path}?utgava={item.Edition.Number}");
        Link(xml, "alternate", $"{site}{item.Page.Address.Path}");
        xml.WriteElementString("updated", Atom, Moment(item.Edition.Stored.PublishedAt));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, owner);
        xml.WriteEndElement();
        xml.WriteElementString("summary", Atom, item.Note.Action is { } action ? $"{item.Note.Text} Det här behöver du göra: {action}" : item.Note.Text);
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

    /// <summary>So that the declaration says what is sent.</summary>
    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
