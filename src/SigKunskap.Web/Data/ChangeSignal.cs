namespace SigKunskap.Web.Data;

/// <summary>Rings in this node when something was told; every listener hears it.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource next = New();

    /// <summary>Ends at the next ring. Take it before looking, and nothing told after the look is slept through.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Wake() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
