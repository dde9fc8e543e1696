using System.Globalization;

namespace SigKunskap.Content.Law;

/// <summary>One run of sections with at most one statute, before or after: "10 kap. 1 § och 12 kap. 2–3 §§ OSL".</summary>
internal sealed class CitationRun
{
    private const int MostItems = 24;
    private static readonly HashSet<string> Joiners = ["och", "samt", "eller", ","];
    private static readonly HashSet<string> Dashes = ["-", "–", "—"];
    private static readonly HashSet<string> PartsOfSections = ["första", "andra", "tredje", "fjärde", "femte", "stycket", "stycke", "st", "punkten", "punkt", "p", "meningen", "."];

    private readonly List<CitationToken> _tokens;
    private readonly StatuteNames _names;
    private readonly List<(int From, int To, List<SectionNumber> Sections)> _items = [];
    private readonly int _start;
    private int _at;
    private int? _chapter;
    private string _chapterLetter = "";
    private bool _colonForm;
    private bool _signed;

    /// <summary>Prepares to read a run.</summary>
    /// <param name="tokens">The text's tokens.</param>
    /// <param name="start">Where the run may begin.</param>
    /// <param name="names">The statutes' names.</param>
    public CitationRun(List<CitationToken> tokens, int start, StatuteNames names) => (_tokens, _names, _start, _at) = (tokens, names, start, start);

    /// <summary>The statute named before or after the sections.</summary>
    public StatuteName? Statute { get; private set; }

    /// <summary>The first token after the run.</summary>
    public int Next => _at;

    /// <summary>Reads a run at the start token; false when none begins there.</summary>
    public bool Read()
    {
        if (ReadAgencyNumber())
            return true;
        var named = ReadName();
        var afterName = _at;
        ReadItems();
        if (named)
        {
            if (_items.Count == 0)
                _at = afterName;
            return _items.Count > 0 || Statute?.Sfs is not null;
        }

        if (_items.Count == 0)
            return false;
        ReadTrailingName();
        return Statute is not null || _signed;
    }

    /// <summary>The chapter of the last section read, with its letter.</summary>
    public (int? Chapter, string Letter) Chapter => (_chapter, _chapterLetter);

    /// <summary>Puts sections that say "i samma kapitel" in the chapter named before.</summary>
    /// <param name="chapter">The chapter last named in the paragraph.</param>
    public void ContinueIn((int? Chapter, string Letter) chapter)
    {
        if (_chapter is not null || Word(_at) != "i" || Word(_at + 1) != "samma" || Word(_at + 2) != "kapitel")
            return;
        (_chapter, _chapterLetter) = chapter;
        foreach (var (_, _, sections) in _items)
        {
            for (var i = 0; i < sections.Count; i++)
                sections[i] = sections[i] with { Chapter = chapter.Chapter, ChapterLetter = chapter.Letter };
        }
    }

    /// <summary>The citations of the run, each with its own place in the text.</summary>
    /// <param name="lastNamed">The statute named earlier in the paragraph, for sections without one.</param>
    public IEnumerable<Citation> Citations(StatuteName? lastNamed)
    {
        var statute = Statute ?? lastNamed;
        if (_items.Count == 0)
        {
            yield return Between(_start, _at, statute, []);
            yield break;
        }

        for (var i = 0; i < _items.Count; i++)
        {
            var from = i == 0 ? _start : _items[i].From;
            var to = i == _items.Count - 1 ? _at : _items[i].To;
            yield return Between(from, to, statute, _items[i].Sections);
        }
    }

    private Citation Between(int from, int to, StatuteName? statute, IReadOnlyList<SectionNumber> sections) =>
        new(_tokens[from].Start, _tokens[to - 1].End - _tokens[from].Start, statute, sections);

    private bool ReadAgencyNumber()
    {
        if (Word(_at) is not ("sosfs" or "hslf-fs" or "sfs") || !SfsAt(_at + 1, out var number))
            return false;
        var prefix = Word(_at)!;
        Statute = new(null, prefix == "sfs" ? number : $"{prefix.ToUpperInvariant()} {number}");
        _at += 4;
        var afterNumber = _at;
        ReadItems();
        if (_items.Count == 0)
            _at = afterNumber;
        return true;
    }

    private bool ReadName()
    {
        var from = _at;
        if (FindName(ref _at) is { } name)
        {
            Statute = name with { Sfs = NumberInBrackets() ?? name.Sfs };
            return true;
        }

        // "lagen (2025:170)", "förordningen (2025:1255)", also with words between that we do not know the statute by.
        if (Word(_at) is { } word && (word.EndsWith("lagen", StringComparison.Ordinal) || word.EndsWith("lag", StringComparison.Ordinal) || word.StartsWith("förordning", StringComparison.Ordinal)))
        {
            _at++;
            if (NumberInBrackets() is { } number)
            {
                Statute = new(null, number);
                return true;
            }
        }

        _at = from;
        return false;
    }

    private void ReadTrailingName()
    {
        var before = _at;
        for (var skipped = 0; skipped < 4 && (Word(_at) is { } word ? PartsOfSections.Contains(word) : Mark(_at, ".") || (Number(_at) && Word(_at - 1) is "p" or "punkt" or "punkten")); skipped++)
            _at++;
        if (Word(_at) == "i")
            _at++;
        if (!ReadName())
            _at = before;
    }

    private StatuteName? FindName(ref int at)
    {
        if (at >= _tokens.Count || !_names.MayStartWith(_tokens[at].Lower))
            return null;
        var words = "";
        StatuteName? longest = null;
        var end = at;
        for (var next = at; next < _tokens.Count && next - at < _names.LongestInWords; next++)
        {
            words = next == at ? _tokens[next].Lower : $"{words} {_tokens[next].Lower}";
            if (_names.Find(words) is { } name)
                (longest, end) = (name, next + 1);
        }

        at = end;
        return longest;
    }

    private string? NumberInBrackets()
    {
        if (!Mark(_at, "(") || !SfsAt(_at + 1, out var number) || !Mark(_at + 4, ")"))
            return null;
        _at += 5;
        return number;
    }

    private void ReadItems()
    {
        while (_items.Count < MostItems)
        {
            var before = _at;
            if (_items.Count > 0 && !Joiner(_at))
                return;
            if (_items.Count > 0)
                _at++;
            var count = _items.Count;
            if (ReadColonItem() || ReadChapter() || ReadList(mustSign: true))
                continue;
            _items.RemoveRange(count, _items.Count - count);
            _at = before;
            return;
        }
    }

    /// <summary>"10:18 a", "20:1–3".</summary>
    private bool ReadColonItem()
    {
        var from = _at;
        if ((_items.Count > 0 && !_colonForm) || !Numbered(out var chapter, out var chapterLetter) || chapter >= 1000 || !Mark(_at, ":"))
            return Back(from);
        _at++;
        if (!Numbered(out var section, out var letter))
            return Back(from);
        (_chapter, _chapterLetter, _colonForm) = (chapter, chapterLetter, true);
        Add(from, section, letter);
        return true;
    }

    /// <summary>"19 kap. 1–3, 5 och 7 a §§"; the sign may be missing before a name, as in a hasty query.</summary>
    private bool ReadChapter()
    {
        var from = _at;
        if (!Numbered(out var chapter, out var letter) || Word(_at) is not ("kap" or "kapitlet" or "k"))
            return Back(from);
        _at++;
        if (Mark(_at, "."))
            _at++;
        (_chapter, _chapterLetter) = (chapter, letter);
        return ReadList(mustSign: false, from) || Back(from);
    }

    private bool ReadList(bool mustSign, int? chapterStart = null)
    {
        var count = _items.Count;
        var from = _at;
        var commas = false;
        while (_items.Count < MostItems && Numbered(out var number, out var letter))
        {
            Add(_items.Count == count ? chapterStart ?? from : from, number, letter);
            if (_at < _tokens.Count && _tokens[_at].Kind == CitationTokenKind.Sign)
            {
                // "under 20, 22 § LVU": with one § a comma does not join, unless a chapter stands before.
                if (mustSign && commas && _tokens[_at].End - _tokens[_at].Start == 1)
                    break;
                _at++;
                _signed = true;
                _items[^1] = _items[^1] with { To = _at };
                return true;
            }

            if (!Joiner(_at) || !NumberAfterJoiner(_at))
                break;
            commas |= Mark(_at, ",");
            from = ++_at;
        }

        if (_items.Count == count || mustSign)
        {
            _items.RemoveRange(count, _items.Count - count);
            return false;
        }

        // Without a sign only the first number surely belongs to the chapter.
        _items.RemoveRange(count + 1, _items.Count - count - 1);
        _at = _items[^1].To;
        return true;
    }

    private void Add(int from, int number, string letter)
    {
        var sections = new List<SectionNumber> { new(_chapter, _chapterLetter, number, letter) };
        if (_at < _tokens.Count && Dashes.Contains(_tokens[_at].Lower) && Number(_at + 1))
        {
            _at++;
            if (Numbered(out var last, out var lastLetter))
            {
                for (var next = number + 1; next < last && next < number + 60; next++)
                    sections.Add(new(_chapter, _chapterLetter, next, ""));
                sections.Add(new(_chapter, _chapterLetter, last, lastLetter));
            }
        }

        _items.Add((from, _at, sections));
    }

    private bool Numbered(out int number, out string letter)
    {
        (number, letter) = (0, "");
        if (!Number(_at) || _tokens[_at].Lower.Length > 4)
            return false;
        number = int.Parse(_tokens[_at].Lower, CultureInfo.InvariantCulture);
        if (number == 0)
            return false;
        var glued = _at + 1 < _tokens.Count && _tokens[_at + 1].Start == _tokens[_at].End;
        _at++;
        if (Word(_at) is { Length: 1 } one && char.IsAsciiLetterLower(one[0]) && (one != "i" || glued) && (one != "k" && one != "p"))
        {
            letter = one;
            _at++;
        }

        return true;
    }

    private bool NumberAfterJoiner(int at) => Number(at + 1) && Word(at + 2) is not ("kap" or "kapitlet") && !Mark(at + 2, ":");

    private bool SfsAt(int at, out string number)
    {
        number = "";
        if (!Number(at) || !Mark(at + 1, ":") || !Number(at + 2) || _tokens[at].Lower.Length != 4)
            return false;
        number = $"{_tokens[at].Lower}:{_tokens[at + 2].Lower}";
        return true;
    }

    private bool Back(int to)
    {
        _at = to;
        return false;
    }

    private bool Joiner(int at) => at < _tokens.Count && Joiners.Contains(_tokens[at].Lower);

    private bool Number(int at) => at < _tokens.Count && _tokens[at].Kind == CitationTokenKind.Number;

    private string? Word(int at) => at >= 0 && at < _tokens.Count && _tokens[at].Kind == CitationTokenKind.Word ? _tokens[at].Lower : null;

    private bool Mark(int at, string mark) => at < _tokens.Count && _tokens[at].Kind == CitationTokenKind.Mark && _tokens[at].Lower == mark;
}
