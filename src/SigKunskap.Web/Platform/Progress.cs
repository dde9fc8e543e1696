namespace SigKunskap.Web.Platform;

/// <summary>Progress of a command: one line that moves on a terminal, plain lines in a pipe.</summary>
internal sealed class Progress(TextWriter output, bool terminal, string what)
{
    private int _shown = -1;

    public static Progress Of(string what) => new(Console.Out, !Console.IsOutputRedirected, what);

    public void Step(int done, int all)
    {
        var share = all == 0 ? 100 : done * 100 / all;
        if (terminal && share != _shown)
            output.Write($"\r{what}: {done} av {all}{(done == all ? Environment.NewLine : "")}");
        else if (!terminal && (done == all || share / 25 != _shown / 25))
            output.WriteLine($"{what}: {done} av {all}");
        _shown = share;
    }
}
