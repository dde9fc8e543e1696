using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Tools.Sheets;

namespace SigKunskap.Web.Features.Tools.StartUp;

/// <summary>The coordinator's kit: all of it, or one paper by itself.</summary>
public sealed class ShowKit(LivingLibrary living)
{
    public const string PartKey = "del";

    /// <param name="Part">The paper's id, or null for all.</param>
    public sealed record Input(string? Part);

    /// <param name="All">Every paper.</param>
    /// <param name="One">The one that was asked for, or null for all.</param>
    /// <param name="Remarks">What was left out of the address.</param>
    public sealed record Answer(IReadOnlyList<Sheet> All, Sheet? One, IReadOnlyList<string> Remarks)
    {
        public IReadOnlyList<Sheet> Sheets => One is null ? All : [One];

        public string Title => One?.Title ?? KitSheets.Title;
    }

    /// <summary>The kit; null when the library has none.</summary>
    public Answer? For(Input input)
    {
        if (living.Now.Reference.Kit is not { } kit)
            return null;
        var all = KitSheets.Of(kit);
        var one = all.FirstOrDefault(sheet => sheet.Id == input.Part);
        return new(all, one, one is null && !string.IsNullOrEmpty(input.Part) ? [$"Delen ”{(input.Part.Length <= 40 ? input.Part : input.Part[..40] + "…")}” finns inte. Här är hela paketet."] : []);
    }
}
