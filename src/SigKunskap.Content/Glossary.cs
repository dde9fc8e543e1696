using System.Collections.Frozen;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content;

/// <summary>A term of the field and what it means.</summary>
/// <param name="Name">The term.</param>
/// <param name="Forms">Other forms that running text uses.</param>
/// <param name="Definition">What it means, plain.</param>
/// <param name="See">Names of related terms.</param>
/// <param name="Citation">The law it rests on, as running text, or null.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record Term(string Name, IReadOnlyList<string> Forms, string Definition, IReadOnlyList<string> See, string? Citation, int Line)
{
    /// <summary>Its anchor on the glossary page.</summary>
    public string Anchor => Slug.Of(Name);
}

/// <summary>The glossary, <c>begrepp.yml</c>.</summary>
public sealed class Glossary
{
    private readonly FrozenDictionary<string, Term> _byForm;

    private Glossary(IReadOnlyList<Term> terms)
    {
        Terms = terms;
        _byForm = terms
            .SelectMany(term => term.Forms.Prepend(term.Name).Select(form => (form, term)))
            .DistinctBy(pair => pair.form, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.form, pair => pair.term, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A glossary without terms.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>The terms in Swedish alphabetical order.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Every form by which a term is known.</summary>
    public IEnumerable<string> Forms => _byForm.Keys;

    /// <summary>The term with a name or form, whatever its case.</summary>
    /// <param name="form">A word or phrase.</param>
    /// <returns>The term, or null.</returns>
    public Term? Find(string form) => _byForm.GetValueOrDefault(form.Trim());

    /// <summary>Reads the glossary file.</summary>
    /// <param name="text">The file, or null when there is none.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <returns>The glossary of what could be read.</returns>
    public static Glossary Read(string? text, Findings findings)
    {
        if (text is null || SafeYaml.Read(text, findings) is not { } root)
            return Empty;
        if (root is not YamlSequence list)
        {
            findings.Refuse(root.Line, "Filen ska vara en lista där varje rad börjar med ”- term:”.");
            return Empty;
        }

        var terms = new List<Term>();
        foreach (var fields in YamlFields.GroupsOf(list, findings))
        {
            terms.Add(new(
                fields.Required("term", 100),
                [.. fields.Texts("former").Select(form => form.Text)],
                fields.Required("definition", 1_200),
                [.. fields.Texts("se").Select(other => other.Text)],
                fields.Text("kalla", 200),
                fields.Line));
            fields.Texts("underlag");
            fields.NoOthers();
        }

        foreach (var twice in terms.GroupBy(term => term.Anchor).Where(group => group.Count() > 1))
            findings.Error(twice.Last().Line, $"Begreppet ”{twice.Last().Name}” står två gånger. Behåll ett.");
        return new([.. terms.OrderBy(term => term.Name, SwedishOrder.Comparer)]);
    }

    /// <summary>Terms that another term points to but that do not exist.</summary>
    /// <param name="findings">Gets one finding for each.</param>
    public void CheckReferences(Findings findings)
    {
        foreach (var term in Terms)
        {
            foreach (var other in term.See.Where(other => Find(other) is null))
                findings.Error(term.Line, $"”se: {other}” pekar på ett begrepp som inte finns.{Closest.Suggestion(other, Forms)}");
        }
    }
}
