using System.Text.RegularExpressions;

namespace SigKunskap.BrowserTests;

/// <summary>What a screen reader moves by: language, title, landmarks and headings.</summary>
public sealed partial class OutlineTests(PortalInBrowser portal)
{
    /// <summary>Stands in another site's page, which has the landmarks; otherwise it is the same page once more.</summary>
    private const string Framed = "verktyg inbäddat";

    private const string Mistakes =
        """
        () => {
          const found = [];
          const count = (selector, wanted) => { const n = document.querySelectorAll(selector).length; if (n !== wanted) found.push(`${n} ${selector}, väntat ${wanted}`); };
          if (document.documentElement.lang !== 'sv') found.push('lang är inte sv');
          count('h1', 1); count('main', 1); count('body > header', 1); count('body > footer', 1); count('header nav', 1);
          let last = 0;
          for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
            const level = Number(heading.tagName[1]);
            if (level > last + 1) found.push(`h${last} följs av h${level}: ${heading.textContent.trim()}`);
            if (!heading.textContent.trim()) found.push(`tom rubrik h${level}`);
            last = level;
          }
          const navigation = [...document.querySelectorAll('nav')].map(nav => nav.ariaLabel ?? document.getElementById(nav.getAttribute('aria-labelledby'))?.textContent);
          if (navigation.some(name => !name)) found.push('nav utan namn');
          if (new Set(navigation).size < navigation.length) found.push('två nav med samma namn');
          return found;
        }
        """;

    [Fact]
    public async Task Every_page_has_one_main_heading_levels_without_jumps_and_its_landmarks()
    {
        var found = new List<string>();
        await using var reader = await portal.Reader();
        foreach (var place in portal.Places.Where(place => place.Kind != Framed))
        {
            await reader.Visit(place);
            found.AddRange((await reader.Page.EvaluateAsync<string[]>(Mistakes)).Select(mistake => $"{place}: {mistake}"));
        }

        Found.Nothing(found);
    }

    [Fact]
    public async Task Every_page_has_a_title_of_its_own_that_names_the_portal()
    {
        await using var reader = await portal.Reader();
        // Pages that are missing share the words for it.
        var places = portal.Places.Where(place => place.Status == 200 && place.Kind is not (Framed or "diskussion citat"))
            .Concat(portal.Library.Pages.Select(page => new Place("vägledning", page.Address.Path)))
            .Concat(portal.Library.Law.Statutes.SelectMany(statute => statute.Sections.Select(section => new Place("paragraf", $"/lagrum/{statute.Slug}/{section.Number.Path}"))));
        var titles = new List<(string Address, string Title)>();
        foreach (var place in places.DistinctBy(place => place.Address))
        {
            await reader.Become(place.As);
            var html = await (await reader.Context.APIRequest.GetAsync(place.Address)).TextAsync();
            titles.Add((place.Address, Title().Match(html).Groups[1].Value));
        }

        Found.Nothing([.. titles.Where(page => !page.Title.Contains("SigKunskap", StringComparison.Ordinal)).Select(page => $"{page.Address}: ”{page.Title}”")]);
        Found.Nothing([.. titles.GroupBy(page => page.Title).Where(same => same.Count() > 1).Select(same => $"”{same.Key}”: {string.Join(", ", same.Select(page => page.Address))}")]);
    }

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();
}
