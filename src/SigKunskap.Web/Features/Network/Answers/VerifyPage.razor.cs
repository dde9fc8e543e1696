using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Web.Features.Network.Answers;

public sealed partial class VerifyPage(VerifyAnswer verify, CurrentPerson people, CurrentEditor editors, LivingLibrary living, TimeProvider clock, NavigationManager navigation)
{
    private const int MostHits = 12, LongestParagraph = 160;

    private readonly List<Choice> _sections = [];
    private readonly List<string> _chosen = [];
    private readonly List<Choice> _paragraphs = [];
    private VerifyAnswer.Found? _found;
    private string? _mistake, _page;
    private bool _hasHits;
    private Person _person = default!;
    private Editor _editor = default!;

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromForm(Name = "gor")] private string? Act { get; set; }

    [SupplyParameterFromForm(Name = "lydelse")] private string? Seen { get; set; }

    [SupplyParameterFromForm(Name = "myndighet")] private string? Agency { get; set; }

    [SupplyParameterFromForm(Name = "lagrum")] private string[]? Ticked { get; set; }

    [SupplyParameterFromForm(Name = "sok")] private string? Query { get; set; }

    [SupplyParameterFromForm(Name = "sida")] private string? Page { get; set; }

    [SupplyParameterFromForm(Name = "stycke")] private string? Paragraph { get; set; }

    private LivingLibrary Living => living;

    protected override async Task OnInitializedAsync()
    {
        if (await editors.Find(Context.User, Context.RequestAborted) is not { } editor)
            return;
        (_person, _editor) = (await people.Get(Context), editor);
        if (await verify.Find(_person, _editor, Id, Context.RequestAborted) is not { } found)
            return;
        _found = found;
        Prepare(found);
    }

    /// <summary>What is ticked stands first, then what a search found. Before anything is ticked, what the agency chose before and what the answer itself cites.</summary>
    private void Prepare(VerifyAnswer.Found found)
    {
        var text = found.Shown.Post.Text;
        var (library, today) = (living.Now, StockholmTime.Today(clock));
        var before = (found.Earlier is [.., var last] ? last.Answer : null);
        var isFirst = Act is null;
        var chosen = ChosenSection.Read(library, isFirst ? before?.Sections.Select(section => ChosenSection.Of(section.Sfs, section.Number)) ?? [] : Ticked ?? []).ToList();
        if (isFirst && before is null)
            chosen.AddRange(library.Law.Citations.Read(text).SelectMany(citation => library.Law.Meant(citation, today)).Where(one => one.Statute.InForce(today) && one.Section.On(today) is not null).Distinct().Take(VerifiedAnswer.MostSections));
        var hits = library.SectionsFor(Query, today).Take(MostHits).ToList();
        _hasHits = hits.Count > 0;
        _chosen.AddRange(chosen.Select(one => ChosenSection.Of(one.Statute, one.Section)));
        _sections.AddRange(chosen.Concat(hits).Distinct().Select(one => new Choice(ChosenSection.Of(one.Statute, one.Section), $"{SectionName.Of(one.Statute, one.Section)}: {one.Section.Heading}")));
        _page = isFirst ? before?.Page ?? LinkedPage(text) : Page;
        Paragraph ??= isFirst ? before?.ParagraphId : null;
        if (PageAddress.TryParse(_page ?? "", out var address) && library.Find(address) is { } page)
            _paragraphs.AddRange(page.Newest.Content.Paragraphs.Where(paragraph => paragraph.Number > 0).Select(paragraph => new Choice(page.Newest.IdOf(paragraph), $"{paragraph.Number}. {Short(paragraph.Text)}")));
    }

    private async Task Do()
    {
        if (_found is null || Act != "kontrollera")
            return;
        var agency = _found.Agencies.Count == 1 ? _found.Agencies[0] : Agency ?? "";
        var answer = await verify.For(_person, _editor, new(Id, agency, Seen ?? "", Ticked ?? [], Page ?? "", Paragraph ?? ""), Context.RequestAborted);
        _mistake = answer is null ? "Välj den myndighet som du kontrollerar svaret för." : answer.Mistake;
        if (_mistake is null)
            navigation.NavigateTo($"/natverk/inlagg/{Id}");
    }

    private string NameOf(string agency) => living.Now.Reference.Lists.Agencies.GetValueOrDefault(agency)?.Name ?? agency;

    private static string Short(string text) => text.Length > LongestParagraph ? $"{text[..LongestParagraph]}…" : text;

    /// <summary>The page that the answer itself leads to, if any.</summary>
    private static string? LinkedPage(string text) => PagePath().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("/vagledning/([a-z0-9-]+/[a-z0-9-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PagePath();
}
