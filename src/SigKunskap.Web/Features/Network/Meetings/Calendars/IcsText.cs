using System.Text;

namespace SigKunskap.Web.Features.Network.Meetings.Calendars;

/// <summary>Lines as RFC 5545 wants them: ended by CR LF, none longer than 75 octets, text escaped.</summary>
internal sealed class IcsText
{
    /// <summary>RFC 5545, 3.1: without the line break, and counting the space that a folded line begins with.</summary>
    private const int LongestLine = 75;

    private readonly StringBuilder lines = new();

    /// <summary>A property whose value stands as it is.</summary>
    public IcsText Add(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A property of type TEXT (RFC 5545, 3.3.11).</summary>
    public IcsText AddText(string name, string value) => Add(name, Escaped(value));

    public override string ToString() => lines.ToString();

    private static string Escaped(string value)
    {
        var text = new StringBuilder();
        foreach (var letter in value.ReplaceLineEndings("\n"))
            text.Append(letter switch
            {
                '\\' => @"\\",
                ';' => @"\;",
                ',' => @"\,",
                '\n' => @"\n",
                '\t' => "\t",
                _ when char.IsControl(letter) => "",
                _ => letter.ToString(),
            });
        return text.ToString();
    }

    /// <summary>Between characters and never inside one, although the standard would let a reader put the octets together again.</summary>
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                lines.Append("\r\n ");
                octets = 1;
            }

            lines.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        lines.Append("\r\n");
    }
}
