using SigKunskap.Benchmarks.Posting;

namespace SigKunskap.Benchmarks.Documents;

/// <summary>A document shared as a member does it, in three steps.</summary>
internal static class SharedPicture
{
    /// <returns>Where the file is.</returns>
    public static async Task<string> By(FormClient member, int megabytes)
    {
        var upload = await Describe(member);
        await Send(member, upload, megabytes);
        return await Share(member, upload);
    }

    /// <summary>The first step of the form: what it is.</summary>
    public static async Task<string> Describe(FormClient member)
    {
        await member.Get("/natverk/dokument/nytt");
        var upload = await member.Post("/natverk/dokument/nytt", "dokument", ("nyckel", $"{Guid.NewGuid()}"), ("titel", "En bild"), ("rum", "alla"), ("licens", "Credit"))
            ?? throw new InvalidOperationException("The document was not begun.");
        var path = new Uri(member.Portal, upload).AbsolutePath;
        await member.Get(path);
        return path;
    }

    /// <summary>The second: the file.</summary>
    public static Task Send(FormClient member, string upload, int megabytes) => member.Send(upload + "/fil", "fil", "bild.png", new MadeUpPicture(megabytes));

    /// <summary>The last step, when the portal has read the file.</summary>
    /// <returns>Where the file is.</returns>
    public static async Task<string> Share(FormClient member, string upload)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if ((await member.Get(upload)).Contains("name=\"gor\" value=\"dela\"", StringComparison.Ordinal))
            {
                var shared = await member.Post(upload, "dela", ("settefter", "ja"), ("gor", "dela")) ?? throw new InvalidOperationException("The document was not shared.");
                return new Uri(member.Portal, shared).AbsolutePath + "/fil/1";
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("The document was not read.");
    }
}
