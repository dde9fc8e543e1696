using System.Text.Json;

namespace SigKunskap.Tests.Platform;

/// <summary>What <c>/openapi.json</c> promises is what the addresses give.</summary>
public sealed class OpenApiTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Theory]
    [InlineData("/api/sok", "/api/sok?q=samtycke%20-b%C3%B6rja%20%22")]
    [InlineData("/api/forslag", "/api/forslag?q=sam")]
    [InlineData("/api/vagledning", "/api/vagledning")]
    [InlineData("/api/vagledning/{amne}/{sida}", "/api/vagledning/samtycke/vem-samtycker")]
    [InlineData("/api/vagledning/{amne}/{sida}/{stycke}", "/api/vagledning/samtycke/vem-samtycker/p6")]
    public async Task An_answer_has_the_properties_the_description_names_and_no_others(string path, string address)
    {
        using var description = JsonDocument.Parse(await App.Text("/openapi.json"));
        using var answer = JsonDocument.Parse(await App.Text(address));
        var content = description.RootElement.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content");

        Agree(answer.RootElement, content.GetProperty("application/json").GetProperty("schema"), description.RootElement, "$");
    }

    [Fact]
    public async Task Every_open_address_for_data_is_described()
    {
        using var description = JsonDocument.Parse(await App.Text("/openapi.json"));

        Assert.Equal(5, description.RootElement.GetProperty("paths").EnumerateObject().Count());
        Assert.StartsWith("3.", description.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parameters_of_search_do_what_they_say()
    {
        using var description = JsonDocument.Parse(await App.Text("/openapi.json"));
        foreach (var parameter in description.RootElement.GetProperty("paths").GetProperty("/api/sok").GetProperty("get").GetProperty("parameters").EnumerateArray())
        {
            var schema = parameter.GetProperty("schema");
            var name = parameter.GetProperty("name").GetString();
            if (!schema.TryGetProperty("maximum", out var most))
                continue;
            using var within = await App.Ask($"/api/sok?q=samtycke&{name}={most}");
            using var beyond = await App.Ask($"/api/sok?q=samtycke&{name}={most.GetInt32() + 1}");
            Assert.Equal((200, 400), ((int)within.StatusCode, (int)beyond.StatusCode));
        }
    }

    private static void Agree(JsonElement value, JsonElement schema, JsonElement root, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = root.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        var types = schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several ? [.. several.EnumerateArray().Select(type => type.GetString()!)] : new[] { schema.GetProperty("type").GetString()! };
        Assert.True(types.Contains(TypeOf(value)), $"{at} is {TypeOf(value)}, and described as {string.Join(" or ", types)}.");
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Agree(item, schema.GetProperty("items"), root, at + "[]");
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            var described = schema.GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
            Assert.Equal(described.Keys.Order(StringComparer.Ordinal), value.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
            foreach (var property in value.EnumerateObject())
                Agree(property.Value, described[property.Name], root, $"{at}.{property.Name}");
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Undefined => "nothing",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
