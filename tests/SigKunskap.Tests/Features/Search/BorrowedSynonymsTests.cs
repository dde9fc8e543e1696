using SigKunskap.Search;
using SigKunskap.Search.Query;
using SigKunskap.Tests.Data;

namespace SigKunskap.Tests.Features.Search;

public sealed class BorrowedSynonymsTests : IDisposable
{
    private readonly TestFolder data = new(), texts = new();

    [Fact]
    public async Task A_library_without_synonyms_has_those_of_the_starter_library()
    {
        MadeUpLibrary.WriteTo(texts.Path);
        File.Delete(texts.File("synonymer.yml"));
        await using (var without = await TestApp.Start(new(Content: texts.Path, Data: data.Path)))
            Assert.Equal(0, Medgivanden(without));

        await using var with = await TestApp.Start(new(Data: data.Path));
        Assert.NotEqual(0, Medgivanden(with));
    }

    public void Dispose()
    {
        data.Dispose();
        texts.Dispose();
    }

    private static int Medgivanden(TestApp app) => app.Get<ISearchEngine>().Search(new(SearchQuery.Parse("medgivande"))).Hits.Count(hit => hit.Snippet.Any(part => part.Match && part.Text.StartsWith("samtyck", StringComparison.OrdinalIgnoreCase)));
}
