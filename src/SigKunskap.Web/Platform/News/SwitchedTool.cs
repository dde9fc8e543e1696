using System.Globalization;
using SigKunskap.Content.Flows;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>A decision tool, or one of its answers, was switched off or on. What is told is how it stands now.</summary>
public sealed class SwitchedTool(LivingLibrary living) : IOpenNews
{
    public string Kind => "tool-switched";

    public string Headline => "Verktyg av eller på";

    public Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) => Task.FromResult(LibraryChanges.Switched(change) is { } path
        ? new Happening(string.Create(CultureInfo.InvariantCulture, $"{path}@{change.Id}"), change.At, new Topic(FollowKind.Tool, path[(path.LastIndexOf('/') + 1)..]))
        : null);

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var told = new Dictionary<string, Told>();
        foreach (var subject in subjects)
        {
            // Another node may have noted it before this one knows.
            if (subject.Split('@') is [var path, var change] && (await living.Through(long.Parse(change, CultureInfo.InvariantCulture), cancel)).Flows.FirstOrDefault(flow => flow.Path == path) is { } flow)
                told[subject] = new(flow.Title, Standing(flow), flow.Path);
        }

        return told;
    }

    private string Standing(Flow flow)
    {
        if (living.Now.SwitchOf(flow) is { } off)
            return $"Verktyget är avstängt. {off.Text}";
        var parts = flow.Outcomes.Select(outcome => (outcome.Title, Off: living.Now.SwitchOf(flow, outcome))).Where(part => part.Off is not null).ToList();
        return parts.Count == 0 ? "Verktyget och alla dess svar går att använda." : string.Join(' ', parts.Select(part => $"Svaret ”{part.Title}” är avstängt. {part.Off!.Text}"));
    }
}
