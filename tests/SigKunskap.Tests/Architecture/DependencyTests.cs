using System.Reflection;
using SigKunskap.Web;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Tests.Architecture;

/// <summary>Arrows point inward to text and sideways to nothing.</summary>
public class DependencyTests
{
    private const string Features = "SigKunskap.Web.Features.";

    private static readonly List<(Type From, Type To)> Arrows =
    [
        .. typeof(Portal).Assembly.GetTypes()
            .SelectMany(type => NamedTypes.In(type).Select(named => (type, named)))
            .Where(arrow => arrow.named.Assembly == typeof(Portal).Assembly),
    ];

    public static TheoryData<Assembly> Libraries => [typeof(SigKunskap.Search.ISearchEngine).Assembly, typeof(SigKunskap.Content.Library).Assembly];

    [Theory, MemberData(nameof(Libraries))]
    public void Search_and_content_know_nobody_of_ours(Assembly library) =>
        Assert.DoesNotContain(library.GetReferencedAssemblies(), other => other.Name!.StartsWith("SigKunskap", StringComparison.Ordinal));

    [Fact]
    public void A_feature_does_not_use_another() =>
        Assert.Empty(Told(Arrows.Where(arrow => Feature(arrow.From) is { } from && Feature(arrow.To) is { } to && from != to && !IsSanctioned(from, arrow.To))));

    [Theory]
    [InlineData("SigKunskap.Web.Data")]
    [InlineData("SigKunskap.Web.Ui")]
    public void What_features_stand_on_names_no_feature(string ground) =>
        Assert.Empty(Told(Arrows.Where(arrow => $"{arrow.From.Namespace}.".StartsWith(ground + ".", StringComparison.Ordinal) && Feature(arrow.To) is not null)));

    /// <summary>The open guidance must stand even if the closed network were taken out of the tree.</summary>
    [Fact]
    public void Guidance_never_names_the_network() =>
        Assert.DoesNotContain(SourceTree.Files("src/SigKunskap.Web/Features/Guidance"), file => file.Text.Contains("Network", StringComparison.Ordinal));

    /// <summary>Without this the tests above could pass because they saw nothing.</summary>
    [Fact]
    public void The_arrows_that_exist_are_seen()
    {
        Assert.Contains(Arrows, arrow => Feature(arrow.From) == "Guidance" && arrow.To == typeof(ISearchSource));
        Assert.Contains(Arrows, arrow => arrow.From.FullName!.Contains("SearchResults", StringComparison.Ordinal) && arrow.To.Name == "Notice");
        Assert.Contains(Arrows, arrow => arrow.From.Name == "NodeStart" || arrow.From.DeclaringType?.Name == "NodeStart");
    }

    private static bool IsSanctioned(string from, Type to) => to == typeof(ISearchSource) || from == "Stewardship";

    private static string? Feature(Type type) =>
        type.Namespace?.StartsWith(Features, StringComparison.Ordinal) == true ? type.Namespace[Features.Length..].Split('.')[0] : null;

    private static IEnumerable<string> Told(IEnumerable<(Type From, Type To)> arrows) => arrows.Select(arrow => $"{arrow.From} names {arrow.To}").Distinct();
}
