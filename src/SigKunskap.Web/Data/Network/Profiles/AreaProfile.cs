using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SigKunskap.Web.Data.Network.Profiles;

/// <summary>
/// What an area tells of how it works. Null is what nobody has told, which is something else than no. There is no field for anything about
/// an individual, and none for a count of persons.
/// </summary>
public sealed record AreaProfile
{
    private static readonly JsonSerializerOptions Stored = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It is kept in the database and never written into a page as it stands.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static AreaProfile Empty { get; } = new();

    public string? Description { get; init; }

    public int? StartYear { get; init; }

    public AreaStatus? Status { get; init; }

    public NamndKind? Namnd { get; init; }

    /// <summary>Whether the same committee answers for the municipality's schools; it decides where secrecy has its boundary.</summary>
    public bool? SharesNamndWithSchool { get; init; }

    public WorkForm? Form { get; init; }

    public PopulationBand? Population { get; init; }

    public int? FromAge { get; init; }

    public int? ToAge { get; init; }

    public string? Criteria { get; init; }

    /// <summary>Whether somebody whose crimes are about narcotics alone is accepted.</summary>
    public bool? NarcoticsOnly { get; init; }

    /// <summary>Whether somebody placed at SiS is accepted.</summary>
    public bool? StateCareYouths { get; init; }

    /// <summary>How each takes part, of those that are told.</summary>
    public IReadOnlyDictionary<Actor, Participation> Actors { get; init; } = new Dictionary<Actor, Participation>();

    /// <summary>Per cent of a full-time post, for all coordinators together.</summary>
    public int? CoordinatorShare { get; init; }

    public string? CoordinatorPlacement { get; init; }

    public string? ConsentForm { get; init; }

    public string? FollowUp { get; init; }

    /// <summary>Empty when none is used.</summary>
    public IReadOnlyList<Instrument>? Instruments { get; init; }

    public string? AgreementLink { get; init; }

    /// <summary>The last year that the agreement between police and municipality holds.</summary>
    public int? AgreementUntil { get; init; }

    /// <summary>Whether each clause stands in the agreement, of those that are told.</summary>
    public IReadOnlyDictionary<AgreementClause, bool> Clauses { get; init; } = new Dictionary<AgreementClause, bool>();

    public string? AgreementNote { get; init; }

    public string? ContactFunction { get; init; }

    public string? Mailbox { get; init; }

    public string? Hours { get; init; }

    /// <summary>As an edition keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Stored);

    public static AreaProfile FromJson(string json) => JsonSerializer.Deserialize<AreaProfile>(json, Stored) ?? Empty;
}
