using System.Runtime.CompilerServices;
using SigKunskap.Web;

namespace SigKunskap.Tests.Architecture;

public class HouseRuleTests
{
    /// <summary>Words that mean that the noun is not found yet.</summary>
    private static readonly string[] Nameless = ["Service", "Services", "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Base", "Dto", "Impl", "Info"];

    [Fact]
    public void No_type_is_named_by_a_word_that_says_nothing()
    {
        var types = new[] { typeof(Portal).Assembly, typeof(SigKunskap.Search.ISearchEngine).Assembly, typeof(SigKunskap.Content.Library).Assembly, typeof(HouseRuleTests).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.Namespace?.StartsWith("SigKunskap", StringComparison.Ordinal) == true)
            .ToList();

        Assert.True(types.Count > 100, $"{types.Count} types found.");
        Assert.DoesNotContain(types, type => Nameless.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_file_is_longer_than_250_lines(string folder)
    {
        var files = SourceTree.Files(folder).ToList();

        Assert.True(files.Count > 50, $"{files.Count} files found.");
        Assert.DoesNotContain(files.Select(file => (file.Path, Lines: file.Text.AsSpan().TrimEnd().Count('\n') + 1)), file => file.Lines > 250);
    }
}
