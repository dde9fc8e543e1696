using Microsoft.AspNetCore.Components;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Newsletter.Editing;

public sealed partial class EditIssuePage(KeepIssue issues, KeepItems items, FreshEditions editions, CurrentEditor current, NavigationManager navigation, IHttpContextAccessor http)
{
    private Editor _editor = default!;
    private KeepIssue.Shown? _shown;
    private IReadOnlyList<FreshEditions.Row> _fresh = [];
    private IReadOnlyList<string> _mistakes = [];
    private bool _asks;

    [Parameter] public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "klart")] private string? Done { get; set; }

    /// <summary>The version that the editor saw.</summary>
    [SupplyParameterFromForm(Name = "sedd")] private int Seen { get; set; }

    [SupplyParameterFromForm(Name = "rubrik", FormName = "beskriv")] private string? Title { get; set; }

    [SupplyParameterFromForm(Name = "inledning", FormName = "beskriv")] private string? Intro { get; set; }

    [SupplyParameterFromForm(Name = "ingen", FormName = "beskriv")] private string? Nobody { get; set; }

    [SupplyParameterFromForm(Name = "utgava", FormName = "utgavor")] private string[]? Editions { get; set; }

    [SupplyParameterFromForm(Name = "upp", FormName = "inslag")] private int? Up { get; set; }

    [SupplyParameterFromForm(Name = "bort", FormName = "inslag")] private int? Away { get; set; }

    [SupplyParameterFromForm(Name = "gor", FormName = "skicka")] private string? What { get; set; }

    private NewsletterIssue Issue => _shown!.Issue;

    private string Path => $"/redaktion/nyhetsbrev/{Id}";

    private HttpContext Context => http.HttpContext!;

    protected override async Task OnInitializedAsync()
    {
        _editor = await current.Get(Context);
        _shown = await issues.Find(_editor, Id, Context.RequestAborted);
        if (_shown is { Issue.IsOpen: true })
            _fresh = await editions.For(Id, Context.RequestAborted);
    }

    private async Task Describe() => await Answered(await issues.Describe(_editor, Id, Seen, Title ?? "", Intro ?? "", Nobody is not null, Context.RequestAborted), "");

    private async Task TakeIn() => await Answered(await items.TakeIn(_editor, Id, Seen, Editions ?? [], Context.RequestAborted), "");

    private async Task Arrange() => await Answered(Up is { } up ? await items.MoveUp(_editor, Id, Seen, up, Context.RequestAborted) : await items.Remove(_editor, Id, Seen, Away ?? 0, Context.RequestAborted), "");

    private async Task Move()
    {
        var (answer, done) = What switch
        {
            "foresla" => (await issues.Propose(_editor, Id, Seen, Context.RequestAborted), "forslag"),
            "godkann" => (await issues.Approve(_editor, Id, Seen, Context.RequestAborted), "godkant"),
            "prov" => (await issues.Try(_editor, Id, Context.RequestAborted), "prov"),
            "kasta" => (await issues.Drop(_editor, Id, Seen, Context.RequestAborted), "kastat"),
            _ => (new KeepIssue.Answer(Id, "Välj vad du vill göra."), ""),
        };
        await Answered(answer, done);
    }

    private async Task Answered(KeepIssue.Answer? answer, string done)
    {
        if (answer is { Mistakes.Count: 0 })
        {
            navigation.NavigateTo(done == "kastat" ? "/redaktion/nyhetsbrev" : $"{Path}?klart={(done.Length == 0 ? "sparat" : done)}");
            return;
        }

        (_mistakes, _asks) = (answer?.Mistakes ?? ["Numret finns inte längre."], answer?.Asks == true);
        // As it is now, with what was typed kept in its fields.
        if (await issues.Find(_editor, Id, Context.RequestAborted) is { } now)
            _shown = now;
    }
}
