using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>Something that can be followed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Target">Which one, as agreed for the kind.</param>
public sealed record Topic(FollowKind Kind, string Target);
