using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Flows.Reading;

/// <summary>Reads <c>tabeller</c>: rows with <c>om</c> and <c>ger</c>, or the cells of a matrix under <c>kolumner</c>.</summary>
internal sealed class TableReader(QuestionReader questions, IReadOnlyList<Outcome> outcomes, Findings findings)
{
    private const int MostRows = 400;
    private readonly ConditionReader _conditions = new(questions, findings);

    public IReadOnlyList<FlowTable> Read(YamlFields flow)
    {
        var tables = flow.Groups("tabeller").Select(Table).ToList();
        if (tables.Count == 0)
            findings.Refuse(flow.LineOf("tabeller"), "Flödet saknar ”tabeller”. Skriv minst en, med rader som leder till utfall.");
        if (tables.Sum(table => table.Rows.Count) > MostRows)
            findings.Refuse(flow.LineOf("tabeller"), $"Flödet har fler än {MostRows} rader. Dela det i flera verktyg.");
        return tables;
    }

    private FlowTable Table(YamlFields fields)
    {
        var match = fields.Text("traff", 20) ?? "alla";
        if (match is not ("alla" or "forsta"))
            findings.Refuse(fields.LineOf("traff"), $"”traff: {match}” är okänt. Skriv alla (alla rader som stämmer ger utfall) eller forsta (den första raden som stämmer avgör).");
        var columns = fields.Texts("kolumner");
        var rows = fields.Node("rader") switch
        {
            YamlSequence list when columns.Count > 0 => Matrix(columns, list),
            YamlSequence list => [.. YamlFields.GroupsOf(list, findings).Select(Row)],
            _ => [],
        };
        if (rows.Count == 0)
            findings.Refuse(fields.LineOf("rader"), "Tabellen saknar ”rader”. Skriv minst en.");
        var table = new FlowTable(fields.Text("titel", 200), match == "forsta", Kinds(fields), rows, Outcomes(fields.Texts("annars")), fields.Line);
        fields.NoOthers(blocking: true);
        return table;
    }

    private FlowRow Row(YamlFields fields)
    {
        var row = new FlowRow(_conditions.Read(fields, "om"), Outcomes(fields.Texts("ger")), [.. fields.Texts("underlag").Select(fact => fact.Text)], fields.Line);
        if (row.Outcomes.Count == 0)
            findings.Refuse(fields.Line, "Raden saknar ”ger”: ett eller flera utfall.");
        fields.NoOthers(blocking: true);
        return row;
    }

    private List<FlowRow> Matrix(IReadOnlyList<YamlScalar> columns, YamlSequence rows)
    {
        var read = new List<FlowRow>();
        if (columns[^1].Text != "ger")
            findings.Refuse(columns[^1].Line, "Den sista kolumnen ska heta ”ger”: de utfall som raden leder till.");
        foreach (var row in rows.Items)
        {
            if (row is not YamlSequence cells || cells.Items.Count != columns.Count)
            {
                findings.Refuse(row.Line, $"Raden ska ha {columns.Count} celler inom [ ], en för varje kolumn. \"*\" betyder vilket svar som helst.");
                continue;
            }

            var when = columns.Take(columns.Count - 1).Select((column, at) => _conditions.Of(new(row.Line, column.Text), Cell(cells.Items[at]))).OfType<Condition>();
            read.Add(new([.. when], Outcomes(Cell(cells.Items[^1])), [], row.Line));
        }

        return read;
    }

    private IReadOnlyList<YamlScalar> Cell(YamlNode cell)
    {
        switch (cell)
        {
            case YamlScalar { Text.Length: > 0 } one:
                return [one];
            case YamlSequence list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>()];
            default:
                findings.Refuse(cell.Line, "En cell ska vara ett ord, en lista av ord eller \"*\".");
                return [];
        }
    }

    private List<int> Outcomes(IReadOnlyList<YamlScalar> ids)
    {
        var places = new List<int>();
        foreach (var id in ids)
        {
            if (outcomes.Index().FirstOrDefault(outcome => outcome.Item.Id == id.Text, (-1, null!)).Index is >= 0 and var place)
                places.Add(place);
            else
                findings.Refuse(id.Line, $"Utfallet ”{id.Text}” finns inte under ”utfall”.{Closest.Suggestion(id.Text, outcomes.Select(outcome => outcome.Id))}");
        }

        return places;
    }

    private HashSet<OutcomeKind> Kinds(YamlFields fields)
    {
        var kinds = new HashSet<OutcomeKind>();
        foreach (var word in fields.Texts("hoppa-over-vid"))
        {
            if (OutcomeKindWords.Read(word.Text) is { } kind)
                kinds.Add(kind);
            else
                findings.Refuse(word.Line, $"”{word.Text}” är inget slag av utfall. Skriv {string.Join(", ", OutcomeKindWords.All)}.");
        }

        return kinds;
    }
}
