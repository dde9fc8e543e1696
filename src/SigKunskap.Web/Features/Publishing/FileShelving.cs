using System.Security.Cryptography;
using System.Text;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Law;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>Puts a file of law, lists or blocks on the shelf, when it is another than the one there.</summary>
internal sealed class FileShelving(SigKunskapDb db, DateTime now)
{
    public bool Put(string path, string text, LibraryFile? there)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        if (there?.Hash == hash)
            return false;
        if (there is not null && path.StartsWith("lagrum/", StringComparison.Ordinal))
            TellSections(path, there.Text, text);
        if (there is null)
            db.LibraryFiles.Add(new() { Path = path, Text = text, Hash = hash, ChangedAt = now, Origin = EditionOrigin.File });
        else
            (there.Text, there.Hash, there.ChangedAt) = (text, hash, now);
        db.TellFileChanged(path);
        return true;
    }

    private void TellSections(string path, string before, string after)
    {
        var (slug, findings) = (Path.GetFileNameWithoutExtension(path), new Findings(path));
        if (StatuteFile.Read(slug, before, findings) is not { } old || StatuteFile.Read(slug, after, findings) is not { } now)
            return;
        foreach (var section in StatuteComparison.OtherwiseInForce(old, now))
            db.TellSectionChanged(now, section);
    }
}
