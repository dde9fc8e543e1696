using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>Notices as a person may read them now. What they may no longer see, and what was taken away, is left out.</summary>
public sealed class ReadNotices(IEnumerable<INotice> kinds)
{
    /// <param name="Notice">The notice.</param>
    /// <param name="Kind">What knows it.</param>
    /// <param name="Told">What is told of it.</param>
    public sealed record Row(Notice Notice, INotice Kind, Told Told)
    {
        /// <summary>What happened.</summary>
        public string Headline => Kind.Headline;
    }

    /// <summary>In the order they were given; one look in the database for each kind.</summary>
    public async Task<IReadOnlyList<Row>> For(SigKunskapDb db, Person reader, IReadOnlyList<Notice> notices, CancellationToken cancel = default)
    {
        var told = new Dictionary<(string, string), Row>();
        foreach (var kind in kinds)
        {
            var own = notices.Where(notice => notice.Kind == kind.Kind).ToList();
            if (own.Count == 0)
                continue;
            var found = await kind.Find(db, reader, [.. own.Select(notice => notice.Subject).Distinct()], cancel);
            foreach (var notice in own.Where(notice => found.ContainsKey(notice.Subject)))
                told[(notice.Kind, notice.Subject)] = new(notice, kind, found[notice.Subject]);
        }

        return [.. notices.Where(notice => told.ContainsKey((notice.Kind, notice.Subject))).Select(notice => told[(notice.Kind, notice.Subject)])];
    }
}
