using System.Globalization;
using System.Text;
using System.Xml;

namespace SigKunskap.Web.Platform.News;

/// <summary>An Atom feed (RFC 4287).</summary>
/// <param name="Title">What it tells of.</param>
/// <param name="Path">Its own path.</param>
/// <param name="Page">The path of the page that tells people the same.</param>
/// <param name="Entries">What it tells; the newest <see cref="MostEntries"/> are written.</param>
public sealed record AtomFeed(string Title, string Path, string Page, IEnumerable<AtomFeed.Entry> Entries)
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    /// <param name="Title">What happened, and to what.</param>
    /// <param name="Id">A path that stays with what is told.</param>
    /// <param name="Address">The path to read it at.</param>
    /// <param name="Updated">When, in UTC.</param>
    /// <param name="Author">Who stands behind it.</param>
    /// <param name="Summary">What it means, in plain text.</param>
    public sealed record Entry(string Title, string Id, string Address, DateTime Updated, string Author, string Summary);

    /// <summary>The feed as an answer to somebody who asked for it at an address of the portal.</summary>
    public IResult Answer(HttpRequest request) => Results.Text(Write($"{request.Scheme}://{request.Host}"), MediaType);

    private string Write(string site)
    {
        var entries = Entries.OrderByDescending(entry => entry.Updated).Take(MostEntries).ToList();
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, Async = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "sv");
            xml.WriteElementString("title", Atom, Title);
            xml.WriteElementString("id", Atom, site + Path);
            Link(xml, "self", site + Path);
            Link(xml, "alternate", site + Page);
            xml.WriteElementString("updated", Atom, Moment(entries.Count > 0 ? entries[0].Updated : DateTime.UnixEpoch));
            foreach (var entry in entries)
                Write(xml, entry, site);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

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

    /// <summary>So that the declaration says what is sent.</summary>
    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
