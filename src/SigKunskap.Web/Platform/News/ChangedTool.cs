using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>A decision tool has a new edition.</summary>
public sealed class ChangedTool(LivingLibrary living) : IOpenNews
{
    public string Kind => "tool";

    public string Headline => "Ändrat verktyg";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (LibraryChanges.Tool(change) is not { } flow)
            return null;
        var edition = await db.FlowEditions.Where(e => e.Flow == flow && e.PublishedAt <= change.At).OrderByDescending(e => e.Number).Select(e => new { e.Number, e.PublishedAt }).FirstOrDefaultAsync(cancel);
        return edition is null ? null : new(string.Create(CultureInfo.InvariantCulture, $"{flow}@{edition.Number}"), edition.PublishedAt, new Topic(FollowKind.Tool, flow));
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var told = new Dictionary<string, Told>();
        foreach (var subject in subjects)
        {
            if (subject.Split('@') is not [var name, var digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                continue;
            if (News(name, number) is null)
                await living.Load(cancel);
            if (News(name, number) is { } news)
                told[subject] = new(news.Flow.Title, news.Text, news.Address);
        }

        return told;
    }

    private LibraryNews.ToolNews? News(string name, int number) => LibraryNews.OfTools(living.Now).FirstOrDefault(news => news.Flow.Name == name && news.Edition.Number == number);
}
