using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Sheets;

public static class SheetWord
{
    /// <summary>Writes sheets into a document, each on a page of its own; a form is filled in by hand, so nothing is laid out in tables.</summary>
    public static WordDocument Sheets(this WordDocument document, IEnumerable<Sheet> sheets)
    {
        foreach (var (index, sheet) in sheets.Index())
        {
            document.Heading(sheet.Title, 1, onNewPage: index > 0);
            foreach (var part in sheet.Parts)
                Write(document, part);
        }

        return document;
    }

    private static void Write(WordDocument document, SheetPart part)
    {
        switch (part)
        {
            case SheetHeading heading:
                document.Heading(heading.Text, 2);
                break;
            case SheetText text:
                document.Text(text.Text);
                break;
            case SheetList list:
                document.List(list.Items, list.IsChecklist);
                break;
            case SheetLines lines:
                foreach (var label in lines.Labels)
                    document.Line(label);
                break;
        }
    }
}
