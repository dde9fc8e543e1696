using Microsoft.AspNetCore.Components;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

public sealed partial class DraftActs
{
    private static readonly string[] Names = ["skicka", "granska", "underteckna", "haller", "hamta", "ensam", "i-slapp", "lagg"];

    private GuidanceDraft draft = default!;
    private IReadOnlyList<string> signsFor = [], mayStand = [], mayDiffer = [];
    private bool owns, publishes;

    [Parameter, EditorRequired] public ShowDraft.Shown Shown { get; set; } = default!;

    [Parameter, EditorRequired] public Editor By { get; set; } = default!;

    /// <summary>Hears in words why nothing happened.</summary>
    [Parameter] public EventCallback<string> OnRefused { get; set; }

    [SupplyParameterFromForm(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromForm(Name = "svar")] private string? Answer { get; set; }

    [SupplyParameterFromForm(Name = "kommentar")] private string? Comment { get; set; }

    [SupplyParameterFromForm(Name = "myndighet")] private string? Agency { get; set; }

    [SupplyParameterFromForm(Name = "mening")] private string? Sentence { get; set; }

    [SupplyParameterFromForm(Name = "slapp")] private string? Release { get; set; }

    private string Path => $"/redaktion/utkast/{draft.Id}";

    private int Seen => Number(Text);

    protected override void OnParametersSet()
    {
        draft = Shown.Draft;
        owns = By.May(draft.Owner, EditorRole.Writer);
        publishes = By.May(draft.Owner, EditorRole.Publisher);
        signsFor = [.. By.Where(EditorRole.Signer)];
        mayStand = [.. signsFor.Where(agency => Shown.Standing.MustSign.Contains(agency) && !Shown.Standing.HasSigned(agency))];
        mayDiffer = [.. signsFor.Where(agency => agency != draft.Owner)];
    }

    /// <summary>Whether a form has its place on the page now.</summary>
    private bool Shows(string form) => draft.IsOpen && form switch
    {
        "skicka" => draft.State == DraftState.Writing,
        "granska" => draft.State == DraftState.InReview && owns && !Shown.Parts.Authors.Contains(By.Id),
        "underteckna" => draft.State == DraftState.Signing && mayStand.Count > 0,
        "haller" => draft.State == DraftState.Signing && mayDiffer.Count > 0,
        "hamta" => Shown.Standing.Before is { } newest && newest.Number != draft.BasedOn,
        "ensam" => draft.ReleaseId is null && publishes && Shown.Standing.IsReady,
        "i-slapp" => draft.ReleaseId is null && Shown.Open.Count > 0,
        _ => draft.ReleaseId is null && owns,
    };

    private Task Late() => Next("Någon annan har gått vidare med utkastet sedan du öppnade sidan. Läs hur det står nu.", "");

    private static int Number(string? text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;

    private async Task Done(Task<MoveDraft.Answer?> act, string done) => await Next(await act is { } answer ? answer.Mistake : "Utkastet finns inte.", $"{Path}?klart={done}");

    private async Task Put()
    {
        var answer = await Releases.Put(By, Number(Release), draft.Id, inside: true);
        await Next(answer is null ? "Välj ett släpp." : answer.Mistake, $"{Path}?klart=slapp");
    }

    private async Task Alone()
    {
        if (Seen != draft.Revision)
        {
            await Next("Texten har ändrats sedan du öppnade sidan. Läs den igen.", "");
            return;
        }

        var answer = await Single.For(By, draft);
        await Next(answer is { Id: null } or null ? answer?.Mistake ?? "Utkastet finns inte." : null, $"/redaktion/slapp/{answer?.Id}");
    }

    private async Task Next(string? mistake, string address)
    {
        if (mistake is null)
            Navigation.NavigateTo(address);
        else
            await OnRefused.InvokeAsync(mistake);
    }
}
