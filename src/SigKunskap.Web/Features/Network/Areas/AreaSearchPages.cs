using System.Globalization;
using SigKunskap.Search;
using SigKunskap.Web.Data.Network.Profiles;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>Areas' pages as search takes them in. Members find them all; a guest carries the key of their own area alone.</summary>
internal static class AreaSearchPages
{
    public const string Kind = "verksamhet";

    private const string MembersKey = "verksamheter";

    /// <summary>The keys under which a person finds areas.</summary>
    public static IReadOnlyList<string> KeysOf(Person person) =>
        person is { IsMember: true, IsGuest: false } ? [MembersKey] : [.. person.Belongings.Select(belonging => GuestKey(belonging.Area))];

    public static SearchPage Of(AreaRegister.Entry entry) => new(
        entry.Path,
        Kind,
        entry.Area.Name,
        entry.Profile.Description ?? "",
        MembersKey,
        $"Verksamhet, {entry.Area.Region}",
        [],
        [],
        null,
        [.. AreaFields.Shown.GroupBy(field => field.Group).Select(group => new Passage(AreaFields.GroupName(group.Key), "", [.. Paragraphs(entry, group)])).Where(passage => passage.Paragraphs.Count > 0)],
        [MembersKey, GuestKey(entry.Area.Id)])
    {
        OtherNames = [entry.Area.Region],
    };

    private static IEnumerable<PassageParagraph> Paragraphs(AreaRegister.Entry entry, IEnumerable<AreaField> fields) =>
        fields.Select(field => (field, Words: field.Words(entry.Profile))).Where(told => told.Words is not null).Select(told => new PassageParagraph($"falt-{told.field.Key}", $"{told.field.ReadAs}: {told.Words}"));

    private static string GuestKey(int area) => string.Create(CultureInfo.InvariantCulture, $"verksamhet-{area}");
}
