using System.Net;
using System.Text;

namespace SigKunskap.Tests.Features.Guidance;

public sealed class PageSourceTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Theory]
    [InlineData("", 2)]
    [InlineData("?utgava=2", 2)]
    [InlineData("?utgava=1", 1)]
    public async Task The_source_is_the_file_byte_for_byte(string query, int edition)
    {
        using var answer = await App.Ask($"{MadeUpLibrary.Whole}.md{query}");

        Assert.Equal("text/markdown", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            Encoding.UTF8.GetBytes(edition == 1 ? MadeUpLibrary.FirstOfWhole : MadeUpLibrary.NewestOfWhole),
            await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("/vagledning/samtycke/finns-inte.md")]
    [InlineData("/vagledning/samtycke/vem-samtycker.md?utgava=99")]
    [InlineData("/vagledning/samtycke/vem-samtycker.md?utgava=abc")]
    [InlineData("/vagledning/samtycke/..%2F..%2Famnen.md")]
    public async Task A_source_that_does_not_exist_is_not_found(string address)
    {
        using var answer = await App.Ask(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
