using System.Collections.Concurrent;

namespace SigKunskap.Search.Postings;

/// <summary>Arrays that a search counts in, by passage, page or word. All are zero between searches, which hand them on.</summary>
internal sealed class Workspace
{
    private static readonly ConcurrentBag<Workspace> Free = [];

    public UnitTally[] Unit { get; private set; } = [];

    public PassageTally[] Passages { get; private set; } = [];

    public int[] Touched { get; private set; } = [];

    public int[] Matched { get; private set; } = [];

    public byte[] Places { get; private set; } = [];

    public byte[] Seen { get; private set; } = [];

    public PageTally[] Pages { get; private set; } = [];

    public int[] Marks { get; private set; } = [];

    public List<FoundPage> Found { get; } = [];

    public static Workspace Take(IndexView view)
    {
        if (!Free.TryTake(out var space))
            space = new Workspace();
        space.MakeRoom(view);
        return space;
    }

    /// <summary>Hands the arrays on. Not called after a search that failed halfway, whose arrays are not zero.</summary>
    public void Return()
    {
        Found.Clear();
        Free.Add(this);
    }

    private void MakeRoom(IndexView view)
    {
        var (passages, pages) = (0, 0);
        foreach (var segment in view.Segments)
            (passages, pages) = (Math.Max(passages, segment.PassageCount), Math.Max(pages, segment.Pages.Length));
        if (Unit.Length < passages)
        {
            (Unit, Passages) = (new UnitTally[passages], new PassageTally[passages]);
            (Touched, Matched, Seen) = (new int[passages], new int[passages], new byte[passages]);
        }
        if (Pages.Length < pages)
            Pages = new PageTally[pages];
        if (Places.Length < view.Lexicon.Count)
            (Places, Marks) = (new byte[view.Lexicon.Count + 1_024], new int[view.Lexicon.Count + 1_024]);
    }
}

/// <summary>How a passage answers the unit that is being counted: how well at best, and how often.</summary>
internal struct UnitTally
{
    public float Best, Often;
}

/// <summary>What a passage is worth so far, and which units it answers.</summary>
internal struct PassageTally
{
    public ulong Mask;

    public float Total;
}

/// <summary>What is known of a page so far: its best passages, and what all of them are worth.</summary>
internal struct PageTally
{
    public bool IsSeen, IsHidden, HasAll;

    public int First, Second, Third;

    public float FirstScore, SecondScore, ThirdScore;
}
