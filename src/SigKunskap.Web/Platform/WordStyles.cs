using DocumentFormat.OpenXml.Wordprocessing;

namespace SigKunskap.Web.Platform;

/// <summary>How a Word document looks: the names are Word's own, so that its navigation pane and a screen reader know the headings.</summary>
internal static class WordStyles
{
    /// <summary>A line with room for a pen above it.</summary>
    public const string WriteOn = "WriteOn";

    private const string Deep = "0B4F5C";
    private const string Ink = "17262A";
    private const string Faint = "4C5F64";

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                new Color { Val = Ink },
                new FontSize { Val = "22" },
                new Languages { Val = "sv-SE" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, "22", Ink, 0, 120, isDefault: true),
        Style("Title", "Title", null, "40", Deep, 0, 160),
        Style("Heading1", "heading 1", 0, "30", Deep, 320, 100),
        Style("Heading2", "heading 2", 1, "26", Deep, 240, 80),
        Style("Heading3", "heading 3", 2, "23", Ink, 180, 60, bold: true),
        Style("ListParagraph", "List Paragraph", null, "22", Ink, 0, 60),
        Style(WriteOn, "Write on", null, "22", Ink, 200, 120),
        Style("Quiet", "Quiet", null, "19", Faint, 0, 80));

    public static Numbering Lists() => new(
        Bullet(0, "•"), Bullet(1, "☐"),
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 2 });

    private static Style Style(string id, string name, int? level, string size, string colour, int before, int after, bool bold = false, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (level is not null)
            paragraph.Append(new KeepNext());
        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (level is { } outline)
            paragraph.Append(new OutlineLevel { Val = outline });
        var run = new StyleRunProperties();
        if (bold)
            run.Append(new Bold());
        run.Append(new Color { Val = colour }, new FontSize { Val = size });
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = id is WriteOn or "Quiet" ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isDefault)
            style.Append(new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" });
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static AbstractNum Bullet(int number, string sign) => new(new Level(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = NumberFormatValues.Bullet },
        new LevelText { Val = sign },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation { Left = "454", Hanging = "340" }))
    { LevelIndex = 0 })
    { AbstractNumberId = number };
}
