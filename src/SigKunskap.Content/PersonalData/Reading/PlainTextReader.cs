namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>
/// Takes away what Markdown and typography put between the characters of a number or a name. The targets of links are read too, but after the
/// text: a link in the middle of a number must not part it, and <c>mailto:</c> must not hide an address.
/// </summary>
internal sealed class PlainTextReader
{
    /// <summary>Ends a sentence, a number and a list of names: nothing is read across it.</summary>
    private const string Apart = "\n\n\uFFFF\n\n";

    private readonly string _text;
    private readonly List<(int From, int To)> _targets = [];
    private readonly Upcoming _closedLabel;
    private readonly Upcoming _closedTarget;
    private readonly List<Stretch> _stretches = [];
    private char[] _plain;
    private int _length;
    private bool _inTarget;

    private PlainTextReader(string text)
    {
        _text = text;
        _closedLabel = new(text, ']');
        _closedTarget = new(text, ')');
        _plain = new char[text.Length];
    }

    public static PlainText Of(string text)
    {
        var reader = new PlainTextReader(text);
        reader.Take(0, text.Length);
        reader._inTarget = true;
        foreach (var (from, to) in reader._targets)
        {
            foreach (var character in Apart)
                reader.Put(character, from, from + 1);
            reader.Take(from, to);
        }

        return new(new string(reader._plain, 0, reader._length), reader._stretches);
    }

    private void Take(int from, int to)
    {
        for (var at = from; at < to;)
            at += _text[at] < 128 ? TakeAscii(at) : TakeOther(at);
    }

    private int TakeAscii(int at)
    {
        var character = _text[at];
        var next = at + 1 < _text.Length ? _text[at + 1] : CharacterFolding.Nothing;
        switch (character)
        {
            case '*' or '`' or '~':
            case '\\' when char.IsAscii(next) && char.IsPunctuation(next):
            case '>' when AtLineStart:
            case '\r' when next == '\n':
            case '[' when !_inTarget && LabelEnd(at) >= 0:
                return 1;
            case ']' when !_inTarget && next == '(' && _closedTarget.After(at) is > 0 and var end:
                _targets.Add((at + 2, end));
                return end + 1 - at;
            case '&' when Entity.Read(_text.AsSpan(at)) is { Length: > 0 } entity:
                Put(entity.Character < 128 ? entity.Character : CharacterFolding.Fold(entity.Character), at, at + entity.Length);
                return entity.Length;
            default:
                Put(character is '\r' ? '\n' : character is '\t' ? ' ' : character, at, at + 1);
                return 1;
        }
    }

    private int TakeOther(int at)
    {
        if (char.IsSurrogatePair(_text, at))
        {
            Put(CharacterFolding.FoldPair(_text, at) ?? '\uFFFD', at, at + 2);
            return 2;
        }

        if (_length > 0 && CharacterFolding.Compose(_plain[_length - 1], _text[at]) is { } composed)
            PutOver(composed, at + 1);
        else
            Put(CharacterFolding.Fold(_text[at]), at, at + 1);
        return 1;
    }

    private bool AtLineStart => _length == 0 || _plain[_length - 1] == '\n' || (_plain[_length - 1] == ' ' && (_length == 1 || _plain[_length - 2] == '\n'));

    /// <summary>The end of the label of a link that begins here, or -1.</summary>
    private int LabelEnd(int at) => _closedLabel.After(at) is > 0 and var end && end + 1 < _text.Length && _text[end + 1] == '(' && _closedTarget.After(end) > 0 ? end : -1;

    private void Put(char character, int from, int to)
    {
        if (character == CharacterFolding.Nothing)
            return;
        // The targets of links are read after the text, each set apart.
        if (_length == _plain.Length)
            Array.Resize(ref _plain, (_length * 2) + 4);
        if (_stretches.Count == 0 || !_stretches[^1].Reaches(_length, from, to - from))
            _stretches.Add(new(_length, from, to - from));
        _plain[_length++] = character;
    }

    /// <summary>The last character becomes another one, which reaches further in the original.</summary>
    private void PutOver(char character, int to)
    {
        _length--;
        var last = _stretches[^1];
        if (last.Plain == _length)
            _stretches.RemoveAt(_stretches.Count - 1);
        var from = last.Start + _length - last.Plain;
        Put(character, from, to);
    }

    /// <summary>Where a character next stands. Each stretch of the text is searched once, however often it is asked.</summary>
    private sealed class Upcoming(string text, char sought)
    {
        private int _at = -1;
        private int _askedFrom = int.MaxValue;

        public int After(int at)
        {
            if (at < _askedFrom || (_at >= 0 && _at <= at))
            {
                _askedFrom = at;
                _at = text.IndexOf(sought, at + 1);
            }

            return _at;
        }
    }
}
