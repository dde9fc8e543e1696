using SigKunskap.Content.Checks;
using SigKunskap.Content.Pages;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Flows.Reading;

/// <summary>Reads <c>fragor</c>, and keeps what conditions may name: questions, their options, and groups of options.</summary>
internal sealed class QuestionReader(Findings findings)
{
    /// <summary>A condition holds the options of a question in one number.</summary>
    private const int MostOptions = 60;

    private const int MostQuestions = 60;

    /// <summary>Keys of the address that mean something else.</summary>
    private static readonly HashSet<string> Reserved = ["inbaddad", "andra", "forut", "borja", "den", "mot", "utgava", "om", "q", "utfall"];

    private readonly List<Question> _questions = [];
    private readonly Dictionary<string, Dictionary<string, ulong>> _groups = [];

    /// <summary>The questions read so far.</summary>
    public IReadOnlyList<Question> Questions => _questions;

    public void Read(YamlFields flow)
    {
        foreach (var fields in flow.Groups("fragor").Take(MostQuestions))
        {
            var id = Id(fields, "fråga", _questions.Exists(question => question.Id == fields.Text("id", 60)));
            if (Reserved.Contains(id))
                findings.Refuse(fields.LineOf("id"), $"”{id}” är upptaget i adressen. Ge frågan ett annat id.");
            var text = fields.Required("text", 300);
            var options = Options(fields);
            _groups[id] = Groups(fields, options);
            _questions.Add(new(id, text, fields.Text("kort", 60) ?? text, fields.Text("hjalp"), YesNo(fields, "profil"), options, fields.Line));
            fields.NoOthers(blocking: true);
        }

        if (_questions.Count == 0)
            findings.Refuse(flow.LineOf("fragor"), "Flödet saknar ”fragor”. Skriv minst en.");
        if (flow.Node("fragor") is YamlSequence { Items.Count: > MostQuestions } list)
            findings.Refuse(list.Line, $"Flödet har {list.Items.Count} frågor. Dela det; högst {MostQuestions} går.");
    }

    /// <summary>What a word may stand for in a condition on a question: an option or a group of options.</summary>
    public ulong? Meaning(int question, string word) =>
        _questions[question].PlaceOf(word) is >= 0 and var place ? 1UL << place
            : _groups[_questions[question].Id].TryGetValue(word, out var group) ? group : null;

    public IEnumerable<string> Words(int question) => _questions[question].Options.Select(option => option.Id).Concat(_groups[_questions[question].Id].Keys);

    /// <summary>An id, told of when it is not a name or stands twice.</summary>
    public string Id(YamlFields fields, string what, bool taken)
    {
        var id = fields.Required("id", 60);
        if (id.Length > 0 && !PageAddress.IsName(id))
            findings.Refuse(fields.LineOf("id"), $"”{id}” kan inte vara id. Använd a–z, siffror och bindestreck, till exempel under-18.");
        if (taken)
            findings.Refuse(fields.LineOf("id"), $"Två gånger samma {what}: ”{id}”. Ge den ena ett annat id.");
        return id;
    }

    private List<AnswerOption> Options(YamlFields question)
    {
        var options = new List<AnswerOption>();
        foreach (var fields in question.Groups("svar"))
        {
            var id = Id(fields, "svar", options.Exists(option => option.Id == fields.Text("id", 60)));
            options.Add(new(id, fields.Required("text", 300), fields.Text("hjalp"), new ConditionReader(this, findings).Read(fields, "visas-om"), fields.Line));
            fields.NoOthers(blocking: true);
        }

        if (options.Count is < 2 or > MostOptions)
            findings.Refuse(question.LineOf("svar"), $"En fråga behöver minst två och högst {MostOptions} svar; här är {options.Count}.");
        return options;
    }

    private Dictionary<string, ulong> Groups(YamlFields question, List<AnswerOption> options)
    {
        var groups = new Dictionary<string, ulong>();
        if (question.Node("grupper") is not { } node)
            return groups;
        if (node is not YamlMapping mapping)
        {
            findings.Refuse(node.Line, "”grupper” ska ha ett namn och en lista på varje rad: ”skola: [kommunal-skola, fristaende-skola]”.");
            return groups;
        }

        var members = new YamlFields(mapping, findings);
        foreach (var (name, _) in mapping.Entries)
        {
            if (!PageAddress.IsName(name.Text) || options.Exists(option => option.Id == name.Text))
                findings.Refuse(name.Line, $"Gruppen kan inte heta ”{name.Text}”. Använd a–z, siffror och bindestreck, och inte ett svars id.");
            foreach (var word in members.Texts(name.Text))
            {
                if (options.FindIndex(option => option.Id == word.Text) is >= 0 and var place)
                    groups[name.Text] = groups.GetValueOrDefault(name.Text) | 1UL << place;
                else
                    findings.Refuse(word.Line, $"Gruppen ”{name.Text}” har svaret ”{word.Text}”, som inte finns.{Closest.Suggestion(word.Text, options.Select(option => option.Id))}");
            }
        }

        return groups;
    }

    private bool YesNo(YamlFields fields, string key)
    {
        var word = fields.Text(key, 10);
        if (word is not (null or "ja" or "nej"))
            findings.Refuse(fields.LineOf(key), $"”{key}” ska vara ja eller nej.");
        return word == "ja";
    }
}
