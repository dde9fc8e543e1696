namespace SigKunskap.Content.Law;

/// <summary>One run of sections with at most one statute, before or after: "10 kap. 1 § och 12 kap. 2–3 §§ OSL".</summary>
/// <param name="tokens">The text's tokens.</param>
/// <param name="first">Where the run may begin.</param>
/// <param name="names">The statutes' names.</param>
internal sealed class CitationRun(List<CitationToken> tokens, int first, StatuteNames names)
{
    private const int MostItems = 24;
    private const int LongestRange = 60;
    private static readonly HashSet<string> PartsOfSections = ["första", "andra", "tredje", "fjärde", "femte", "stycket", "stycke", "st", "punkten", "punkt", "p", "meningen"];

    private readonly CitationCursor _cursor = new(tokens, first);
    private readonly List<(int From, int To, List<SectionNumber> Sections)> _items = [];
    private (int? Number, string Letter) _chapter = (null, "");
    private bool _colonForm;
    private bool _signed;

    /// <summary>The statute named before or after the sections.</summary>
    public StatuteName? Statute { get; private set; }

    /// <summary>The chapter of the last section read, with its letter.</summary>
    public (int? Number, string Letter) Chapter => _chapter;

    /// <summary>The first token after the run.</summary>
    public int Next => _cursor.At;

    private int Start { get; } = first;

    /// <summary>Reads a run at the first token; false when none begins there.</summary>
    public bool Read()
    {
        if (ReadAgencyNumber())
            return true;
        var named = ReadName();
        var afterName = _cursor.At;
        ReadItems();
        if (named)
        {
            if (_items.Count == 0)
                _cursor.At = afterName;
            return _items.Count > 0 || Statute?.Sfs is not null;
        }

        if (_items.Count == 0)
            return false;
        ReadTrailingName();
        return Statute is not null || _signed;
    }

    /// <summary>Puts sections that say "i samma kapitel" in the chapter named before.</summary>
    /// <param name="chapter">The chapter last named in the paragraph.</param>
    public void ContinueIn((int? Number, string Letter) chapter)
    {
        if (_chapter.Number is not null || _cursor.Word(Next) != "i" || _cursor.Word(Next + 1) != "samma" || _cursor.Word(Next + 2) != "kapitel")
            return;
        _chapter = chapter;
        foreach (var (_, _, sections) in _items)
        {
            for (var i = 0; i < sections.Count; i++)
                sections[i] = sections[i] with { Chapter = chapter.Number, ChapterLetter = chapter.Letter };
        }
    }

    /// <summary>The citations of the run, each with its own place in the text.</summary>
    /// <param name="lastNamed">The statute named earlier in the paragraph, for sections without one.</param>
    public IEnumerable<Citation> Citations(StatuteName? lastNamed)
    {
        var statute = Statute ?? lastNamed;
        if (_items.Count == 0)
        {
            yield return Between(Start, Next, statute, []);
            yield break;
        }

        for (var i = 0; i < _items.Count; i++)
        {
            var from = i == 0 ? Start : _items[i].From;
            var to = i == _items.Count - 1 ? Next : _items[i].To;
            yield return Between(from, to, statute, _items[i].Sections);
        }
    }

    private Citation Between(int from, int to, StatuteName? statute, IReadOnlyList<SectionNumber> sections) =>
        new(_cursor[from].Start, _cursor[to - 1].End - _cursor[from].Start, statute, sections);

    /// <summary>"SOSFS 2014:5", "SFS 2025:400 19:1".</summary>
    private bool ReadAgencyNumber()
    {
        if (_cursor.Word(_cursor.At) is not ("sosfs" or "hslf-fs" or "sfs") || !_cursor.IsSfs(_cursor.At + 1, out var number))
            return false;
        var prefix = _cursor.Word(_cursor.At)!;
        Statute = new(null, prefix == "sfs" ? number : $"{prefix.ToUpperInvariant()} {number}");
        _cursor.At += 4;
        var afterNumber = _cursor.At;
        ReadItems();
        if (_items.Count == 0)
            _cursor.At = afterNumber;
        return true;
    }

    private bool ReadName()
    {
        var from = _cursor.At;
        if (_cursor.TakeName(names) is { } name)
        {
            Statute = name with { Sfs = _cursor.TakeNumberInBrackets() ?? name.Sfs };
            return true;
        }

        // "lagen (2025:170)", "förordningen (2025:1255)": a number in brackets names a statute whatever it is called.
        if (_cursor.Word(from) is { } word && (word.EndsWith("lagen", StringComparison.Ordinal) || word.EndsWith("lag", StringComparison.Ordinal) || word.StartsWith("förordning", StringComparison.Ordinal)))
        {
            _cursor.At++;
            if (_cursor.TakeNumberInBrackets() is { } number)
            {
                Statute = new(null, number);
                return true;
            }
        }

        return Back(from);
    }

    /// <summary>The statute after the sections, past "första stycket 22 p" and "i".</summary>
    private void ReadTrailingName()
    {
        var before = _cursor.At;
        for (var skipped = 0; skipped < 5 && IsPartOfSection(_cursor.At); skipped++)
            _cursor.At++;
        if (_cursor.Word(_cursor.At) == "i")
            _cursor.At++;
        if (!ReadName())
            _cursor.At = before;
    }

    private bool IsPartOfSection(int at) =>
        _cursor.Word(at) is { } word ? PartsOfSections.Contains(word)
        : _cursor.IsMark(at, ".") || (_cursor.IsNumber(at) && (_cursor.Word(at - 1) is "p" or "punkt" or "punkten" || _cursor.Word(at + 1) is "p" or "st"));

    private void ReadItems()
    {
        while (_items.Count < MostItems)
        {
            var before = _cursor.At;
            if (_items.Count > 0 && !_cursor.IsJoiner(before))
                return;
            if (_items.Count > 0)
                _cursor.At++;
            var count = _items.Count;
            if (ReadColonItem() || ReadChapter() || ReadList(null))
                continue;
            _items.RemoveRange(count, _items.Count - count);
            _cursor.At = before;
            return;
        }
    }

    /// <summary>"10:18 a", "20:1–3".</summary>
    private bool ReadColonItem()
    {
        var from = _cursor.At;
        if ((_items.Count > 0 && !_colonForm) || !_cursor.TakeNumbered(out var chapter, out var chapterLetter) || chapter >= 1000 || !_cursor.IsMark(_cursor.At, ":"))
            return Back(from);
        _cursor.At++;
        if (!_cursor.TakeNumbered(out var section, out var letter))
            return Back(from);
        (_chapter, _colonForm) = ((chapter, chapterLetter), true);
        Add(from, section, letter);
        return true;
    }

    /// <summary>"19 kap. 1–3, 5 och 7 a §§".</summary>
    private bool ReadChapter()
    {
        var from = _cursor.At;
        if (!_cursor.TakeNumbered(out var chapter, out var letter) || _cursor.Word(_cursor.At) is not ("kap" or "kapitlet"))
            return Back(from);
        _cursor.At++;
        if (_cursor.IsMark(_cursor.At, "."))
            _cursor.At++;
        _chapter = (chapter, letter);
        return ReadList(from) || Back(from);
    }

    /// <summary>"1–3, 5 och 7 a §§". After a chapter the sign may be missing, as in a hasty query; then only the first number surely belongs to it.</summary>
    private bool ReadList(int? chapterStart)
    {
        var count = _items.Count;
        var from = _cursor.At;
        var commas = false;
        while (_items.Count < MostItems && _cursor.TakeNumbered(out var number, out var letter))
        {
            Add(_items.Count == count ? chapterStart ?? from : from, number, letter);
            if (_cursor.IsSign(_cursor.At))
            {
                // "under 20, 22 § LVU": with one § a comma does not join, unless a chapter stands before.
                if (chapterStart is null && commas && _cursor[_cursor.At].Lower.Length == 1)
                    break;
                _cursor.At++;
                _signed = true;
                _items[^1] = _items[^1] with { To = _cursor.At };
                return true;
            }

            if (!_cursor.GoesOnAfterJoiner())
                break;
            commas |= _cursor.IsMark(_cursor.At, ",");
            from = ++_cursor.At;
        }

        var keep = chapterStart is null ? count : Math.Min(count + 1, _items.Count);
        _items.RemoveRange(keep, _items.Count - keep);
        if (keep == count)
            return false;
        _cursor.At = _items[^1].To;
        return true;
    }

    private void Add(int from, int number, string letter)
    {
        var sections = new List<SectionNumber> { Section(number, letter) };
        if (_cursor.IsDash(_cursor.At) && _cursor.IsNumber(_cursor.At + 1))
        {
            _cursor.At++;
            if (_cursor.TakeNumbered(out var last, out var lastLetter))
            {
                for (var next = number + 1; next < last && next < number + LongestRange; next++)
                    sections.Add(Section(next, ""));
                sections.Add(Section(last, lastLetter));
            }
        }

        _items.Add((from, _cursor.At, sections));
    }

    private SectionNumber Section(int number, string letter) => new(_chapter.Number, _chapter.Letter, number, letter);

    private bool Back(int to)
    {
        _cursor.At = to;
        return false;
    }
}
