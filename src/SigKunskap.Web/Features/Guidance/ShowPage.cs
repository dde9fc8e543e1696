using System.Globalization;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>Finds the page and the edition that an address asks for: today's, as it applied on a day, or one by its number.</summary>
public sealed class ShowPage(LivingLibrary living, TimeProvider clock)
{
    /// <param name="Topic">The topic in the address.</param>
    /// <param name="Slug">The page in the address.</param>
    /// <param name="AsOf">The day to show it as it applied on, as typed.</param>
    /// <param name="Edition">The edition asked for, as typed.</param>
    /// <param name="Against">The edition to compare with, as typed.</param>
    public sealed record Input(string Topic, string Slug, string? AsOf = null, string? Edition = null, string? Against = null);

    public abstract record Answer;

    public sealed record Missing : Answer;

    /// <param name="Text">What is wrong and what to do.</param>
    /// <param name="Page">The page all the same, to link to.</param>
    public sealed record Wrong(string Text, LibraryPage Page) : Answer;

    /// <param name="Page">The page did not apply on that day.</param>
    /// <param name="Day">The day.</param>
    public sealed record NotThen(LibraryPage Page, DateOnly Day) : Answer;

    /// <param name="Page">The page.</param>
    /// <param name="Edition">The edition shown.</param>
    /// <param name="Day">The day it is shown as of; null for today.</param>
    /// <param name="Against">The edition it is compared with.</param>
    /// <param name="Today">Today in Sweden.</param>
    public sealed record Shown(LibraryPage Page, PageEdition Edition, DateOnly? Day, PageEdition? Against, DateOnly Today) : Answer
    {
        public bool IsNewest => Edition == Page.Newest;
    }

    public Answer For(Input input)
    {
        if (!PageAddress.TryParse($"{input.Topic}/{input.Slug}", out var address) || living.Now.Find(address) is not { } page)
            return new Missing();
        var today = StockholmTime.Today(clock);
        DateOnly? day = null;
        var edition = page.Shown(today);
        if (!string.IsNullOrEmpty(input.AsOf))
        {
            if (TypedDate.Of(input.AsOf) is not { } asked)
                return new Wrong("Datumet i adressen går inte att läsa. Skriv år-månad-dag, till exempel 2025-06-30.", page);
            if (page.AsOf(asked) is not { } then)
                return new NotThen(page, asked);
            (day, edition) = (asked, then);
        }
        else if (!string.IsNullOrEmpty(input.Edition))
        {
            if (Numbered(page, input.Edition) is not { } asked)
                return new Wrong($"Sidan har utgåvorna 1 till {page.Newest.Number}. Den du söker finns inte.", page);
            edition = asked;
        }

        if (string.IsNullOrEmpty(input.Against))
            return new Shown(page, edition, day, null, today);
        return Numbered(page, input.Against) is { } against
            ? new Shown(page, edition, day, against, today)
            : new Wrong($"Sidan har utgåvorna 1 till {page.Newest.Number}. Den du vill jämföra med finns inte.", page);
    }

    private static PageEdition? Numbered(LibraryPage page, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? page.Edition(number) : null;
}
