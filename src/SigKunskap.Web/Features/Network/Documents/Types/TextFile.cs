using System.Text;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>Text has no mark of its own: it is what holds only letters and signs, and begins as no program and no web page does.</summary>
internal static class TextFile
{
    private static readonly string[] NotText = ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php", "#!", "{\\rtf", "%!ps", "mz\u0090"];

    public static FileType.Answer Of(FileBytes file, CancellationToken cancel)
    {
        var encoding = Encoding(file);
        if (encoding is null)
            return FileType.Answer.No("Filen heter som text men innehåller annat än text. Spara den som text (UTF-8) och försök igen.");
        file.Stream.Position = 0;
        using var reader = new StreamReader(file.Stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 16_384, leaveOpen: true);
        var (buffer, first) = (new char[16_384], true);
        while (reader.ReadBlock(buffer) is > 0 and var read)
        {
            cancel.ThrowIfCancellationRequested();
            var text = buffer.AsSpan(0, read);
            if (first && Looks(text))
                return FileType.Answer.No("Filen är en webbsida eller ett program, inte text. Kopiera texten till ett nytt dokument.");
            if (text.ContainsAnyInRange('\0', '\u0008') || text.ContainsAnyInRange('\u000e', '\u001f') || text.ContainsAnyInRange('\u007f', '\u009f'))
                return FileType.Answer.No("Filen heter som text men innehåller annat än text. Spara den som text (UTF-8) och försök igen.");
            first = false;
        }

        return file.EndsAsArchive() ? FileType.Answer.No("Efter texten ligger ett arkiv. Spara texten på nytt.") : FileType.Answer.Is(Data.Network.FileKind.Text);
    }

    /// <summary>Unicode as it says, or as it turns out to be; otherwise the old Western table that Excel still writes.</summary>
    internal static Encoding? Encoding(FileBytes file)
    {
        if (file.Head is [0xFF, 0xFE, ..])
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
        if (file.Head is [0xFE, 0xFF, ..])
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
        if (IsUtf8(file))
            return new UTF8Encoding(false, throwOnInvalidBytes: true);
        return file.Head is [0xEF, 0xBB, 0xBF, ..] ? null : CodePagesEncodingProvider.Instance.GetEncoding(1252);
    }

    private static bool IsUtf8(FileBytes file)
    {
        try
        {
            file.Stream.Position = 0;
            using var reader = new StreamReader(file.Stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, bufferSize: 16_384, leaveOpen: true);
            var buffer = new char[16_384];
            while (reader.ReadBlock(buffer) > 0)
            {
                // Read for the exception alone.
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool Looks(ReadOnlySpan<char> text)
    {
        text = text.TrimStart().TrimStart('\uFEFF').TrimStart();
        foreach (var begins in NotText)
        {
            if (text.StartsWith(begins, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
