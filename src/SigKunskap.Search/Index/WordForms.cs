using SigKunskap.Search.Text;

namespace SigKunskap.Search.Index;

/// <summary>The words met while writing, so that each is stemmed once, and the counts that are still to be written.</summary>
internal sealed class WordForms
{
    private const int MostKept = 300_000;

    private readonly Dictionary<string, WordForm> forms = new(StringComparer.Ordinal);
    private readonly HashSet<WordForm> changed = [];
    private int passage;

    public WordForm Of(ReadOnlySpan<char> word)
    {
        var byText = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byText.TryGetValue(word, out var form))
            byText[word] = form = new WordForm(word.ToString());
        return form;
    }

    public void BeginPassage() => passage++;

    public void Count(WordForm form, int sign)
    {
        if (form.CountIn(passage, sign))
            changed.Add(form);
    }

    public void Write(Statements statements)
    {
        foreach (var form in changed.Where(form => form.Change != 0))
        {
            if (statements.Run("UPDATE word SET passages = passages + $2 WHERE word = $1", form.Word, form.Change) == 0)
            {
                statements.Run(
                    "INSERT INTO word(word, stem, folded, folded_stem, reversed, passages) VALUES($1, $2, $3, $4, $5, $6)",
                    form.Word, form.Stem, form.Folded, Folding.Fold(form.Stem), Reversed(form.Folded), form.Change);
            }
            else if (form.Change < 0)
                statements.Run("DELETE FROM word WHERE word = $1 AND passages <= 0", form.Word);
        }
        Forget();
    }

    /// <summary>Drops what was counted but not written.</summary>
    public void Forget()
    {
        foreach (var form in changed)
            form.Change = 0;
        changed.Clear();
        if (forms.Count > MostKept)
            forms.Clear();
    }

    public static string Reversed(string text) => string.Create(text.Length, text, (reversed, original) =>
    {
        original.CopyTo(reversed);
        reversed.Reverse();
    });
}
