namespace SigKunskap.Web.Features.Tools.Sheets;

/// <summary>Something to print: a form, an explanation, a template. The same on screen, on paper and in Word.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Parts">What stands on it, in order.</param>
public sealed record Sheet(string Id, string Title, IReadOnlyList<SheetPart> Parts);

/// <summary>A part of a sheet.</summary>
public abstract record SheetPart;

/// <summary>A heading under the sheet's own.</summary>
public sealed record SheetHeading(string Text) : SheetPart;

/// <summary>A paragraph; citations of law in it become links.</summary>
public sealed record SheetText(string Text) : SheetPart;

/// <summary>A list, with bullets or with boxes to tick.</summary>
public sealed record SheetList(IReadOnlyList<string> Items, bool IsChecklist = false) : SheetPart;

/// <summary>Lines to write on by hand.</summary>
public sealed record SheetLines(IReadOnlyList<string> Labels) : SheetPart;
