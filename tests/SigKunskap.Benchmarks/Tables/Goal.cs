namespace SigKunskap.Benchmarks.Tables;

/// <summary>A goal and whether it was met, on a line of its own.</summary>
internal static class Goal
{
    public static bool Show(string what, bool met)
    {
        Console.WriteLine($"{(met ? "met   " : "MISSED")}  {what}");
        return met;
    }
}
