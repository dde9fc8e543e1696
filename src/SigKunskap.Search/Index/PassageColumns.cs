using System.Text;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Index;

/// <summary>Turns the texts of a passage into the columns of the term table, counting its words on the way.</summary>
internal sealed class PassageColumns(WordForms forms, CitationReader? citations)
{
    private readonly StringBuilder body = new(), joined = new(), cited = new();
    private readonly List<string[]> places = [];
    private int sign;

    public int Tokens { get; private set; }

    /// <summary>Where the passage cites what, as <see cref="CitedPlace"/> reads it back.</summary>
    public string Places => Packing.Records(places);

    /// <summary>Begins a passage that comes (1) or goes (-1).</summary>
    public void Begin(int comesOrGoes)
    {
        sign = comesOrGoes;
        body.Clear();
        joined.Clear();
        cited.Clear();
        places.Clear();
        Tokens = 0;
        forms.BeginPassage();
    }

    /// <summary>The stems of a title or heading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where it stands, for citations.</param>
    /// <param name="counted">False when its words are counted in another passage.</param>
    public string Line(string text, int place, bool counted)
    {
        var line = new StringBuilder(text.Length);
        Append(line, text, place, counted);
        return line.ToString();
    }

    public void Paragraph(string text, int place)
    {
        if (body.Length > 0)
            body.Append(IndexSchema.ParagraphBreak).Append(' ');
        Tokens += Append(body, text, place, counted: true);
    }

    public void Insert(Statements statements, long id, string title, string heading) => statements.Run(
        "INSERT INTO term(rowid, title, heading, body, joined, cited) VALUES($1, $2, $3, $4, $5, $6)",
        id, title, heading, body.ToString(), joined.ToString(), cited.ToString());

    private int Append(StringBuilder column, string text, int place, bool counted)
    {
        var count = 0;
        var reader = new TokenReader(text, stackalloc char[TokenReader.SpaceNeeded]);
        while (reader.Read())
        {
            var form = forms.Of(reader.Word);
            if (counted)
                forms.Count(form, sign);
            (reader.Kind == TokenKind.Joined ? joined : column).Append(form.Stem).Append(' ');
            count++;
        }
        if (sign > 0)
            AppendCited(text, place);
        return count;
    }

    private void AppendCited(string text, int place)
    {
        foreach (var span in CitationKey.In(text, citations))
        {
            foreach (var key in span.Keys.Select(CitationKey.Token))
            {
                cited.Append(key).Append(' ');
                places.Add(CitedPlace.Fields(key, place, span));
            }
        }
    }
}
