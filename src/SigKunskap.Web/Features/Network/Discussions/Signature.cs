using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Ui;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>How a writer is shown to a reader.</summary>
/// <param name="Name">The name, or what stands for it.</param>
/// <param name="Detail">Function and area, as far as the reader may know.</param>
public sealed record Signature(string Name, string Detail)
{
    /// <summary>What is known of a writer when what they wrote is shown.</summary>
    /// <param name="Id">The member.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Function">Their function.</param>
    /// <param name="Profession">Their part of the work.</param>
    /// <param name="HidesName">Whether the name is shown only to their own area.</param>
    /// <param name="HasLeft">Whether they have left the network.</param>
    /// <param name="Areas">The areas they belong to.</param>
    public sealed record Writer(int Id, string Name, string Function, Profession Profession, bool HidesName, bool HasLeft, IReadOnlyList<(int Id, string Name)> Areas);

    /// <summary>The signature that a reader sees.</summary>
    public static Signature Of(Writer writer, bool withoutName, Person reader)
    {
        var areas = string.Join(", ", writer.Areas.Select(area => area.Name));
        if (writer.HasLeft)
            return new("Tidigare medlem", ProfessionName.Of(writer.Profession));
        if (withoutName)
            return reader.IsFacilitator || reader.Id == writer.Id
                ? new($"{writer.Name} (utan namn för andra)", Joined(writer.Function, areas))
                : new("En medlem", ProfessionName.Of(writer.Profession));
        return MayKnow(writer, reader) ? new(writer.Name, Joined(writer.Function, areas)) : new(writer.Function, areas);
    }

    /// <summary>Whether a reader may know who it is.</summary>
    public static bool MayKnow(Writer writer, Person reader) =>
        !writer.HasLeft && (!writer.HidesName || reader.IsFacilitator || reader.Id == writer.Id || reader.Belongings.Any(belonging => writer.Areas.Any(area => area.Id == belonging.Area)));

    private static string Joined(string function, string areas) => areas.Length == 0 ? function : $"{function}, {areas}";
}
