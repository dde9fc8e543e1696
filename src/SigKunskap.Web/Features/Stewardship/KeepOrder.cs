using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>
/// What holds for all that a facilitator does to keep order: it is done to what they saw when they decided, and has it changed since, they look
/// again. A reason is read by members, so the guard reads it too. It stops what is certain and no more: order must be kept quickly.
/// </summary>
public sealed class KeepOrder(GuardKnowledge knowledge)
{
    public const string Lock = "stang", Unlock = "oppna", Pin = "fast", Unpin = "lossa", Hide = "dolj", Show = "visa", Move = "flytta", Leave = "lamna", HandOver = "lamna-over";

    private const string Late = "Någon annan hann före. Se hur det är nu, och gör om det om det behövs.";

    /// <param name="Id">The discussion or post.</param>
    /// <param name="Version">Its version as the facilitator saw it.</param>
    /// <param name="What">One of the deeds above.</param>
    /// <param name="Reason">Why, for members to read.</param>
    /// <param name="Room">Where to, for a move.</param>
    public sealed record Input(long Id, int Version, string? What, string? Reason, string? Room = null);

    /// <param name="IsDone">Whether it was done.</param>
    /// <param name="Mistake">What to mend.</param>
    /// <param name="Guard">What the guard said of the reason, when it stopped it.</param>
    public sealed record Answer(bool IsDone, string? Mistake = null, WritingCheck? Guard = null)
    {
        internal static readonly Answer Gone = new(false, "Det finns inte längre.");

        internal static Answer Told(bool done) => done ? new(true) : new(false, Late);
    }

    /// <summary>What speaks against it; null when nothing does.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="input">What.</param>
    /// <param name="version">The version that stands now; null when there is no such thing.</param>
    /// <param name="wantsReason">Whether members are told why.</param>
    /// <param name="cancel">Stops asking.</param>
    internal async Task<Answer?> Refusal(Person by, Input input, int? version, bool wantsReason, CancellationToken cancel)
    {
        if (!by.IsFacilitator || version is null)
            return Answer.Gone;
        if (version != input.Version)
            return new(false, Late);
        if (!wantsReason)
            return null;
        if (input.Reason?.Trim().Length is null or 0 or > Discussion.LongestReason)
            return new(false, $"Skriv ett skäl, högst {Discussion.LongestReason} tecken. Medlemmarna ser det.");
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), null, ("Skäl", input.Reason));
        return check.IsCertain ? new(false, null, check) : null;
    }
}
