using System.Text;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Types;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>A file is what is in it. Whatever claims to be something else, or is two things at once, is refused in words.</summary>
public class FileTypeTests
{
    private static readonly byte[] Docx = MadeUpFiles.Word("Hej");

    public static TheoryData<string, byte[], FileKind> Known => new()
    {
        { "avtal.pdf", MadeUpFiles.Pdf("Hej"), FileKind.Pdf },
        { "rutin.docx", Docx, FileKind.Word },
        { "siffror.xlsx", MadeUpFiles.Excel("Hej", "12"), FileKind.Excel },
        { "bilder.pptx", MadeUpFiles.PowerPoint("Hej", "Säg hej"), FileKind.PowerPoint },
        { "text.txt", "Hej på dig"u8.ToArray(), FileKind.Text },
        { "gammal.txt", Encoding.Latin1.GetBytes("Hej på dig"), FileKind.Text },
        { "utf16.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Hej på dig")], FileKind.Text },
        { "läs.md", "# Hej"u8.ToArray(), FileKind.Markdown },
        { "lista.csv", "a;b\n1;2"u8.ToArray(), FileKind.Csv },
        { "bild.png", MadeUpFiles.Png(), FileKind.Png },
        { "bild.JPG", MadeUpFiles.Jpeg(false), FileKind.Jpeg },
        { "bild.gif", MadeUpFiles.Gif(), FileKind.Gif },
        { "bild.webp", MadeUpFiles.WebP(), FileKind.WebP },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "tom.txt", [], "tom" },
        { "program.exe", "MZ"u8.ToArray(), "tas inte emot" },
        { "gammal.doc", [0xD0, 0xCF, 0x11, 0xE0], ".docx" },
        { "låst.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "lösenord" },
        { "makro.docm", Docx, "makron" },
        { "rutin.pdf", Docx, "men är Word" },
        { "rutin.docx", MadeUpFiles.Pdf("Hej"), "men är PDF" },
        { "bild.png", MadeUpFiles.Jpeg(false), "men är bild (JPEG)" },
        { "text.txt", [1, 2, 3, 0, 5], "annat än text" },
        { "sida.txt", "  <!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), "webbsida" },
        { "bild.md", "<svg onload=alert(1)>"u8.ToArray(), "webbsida" },
        { "skript.txt", "#!/bin/sh\nrm -rf /"u8.ToArray(), "program" },
        { "arkiv.docx", MadeUpFiles.Zip(("a.txt", "Hej")), "Arkiv" },
        { "makro.docx", MadeUpFiles.Zip(("[Content_Types].xml", MadeUpFiles.Types("application/vnd.ms-word.document.macroEnabled.main+xml", "/word/document.xml")), ("word/document.xml", "<a/>")), "makron" },
        { "makro2.docx", MadeUpFiles.Zip(("[Content_Types].xml", MadeUpFiles.Types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "/word/document.xml")), ("word/vbaProject.bin", "x")), "makron" },
        { "utbrott.docx", With(("../../etc/passwd", "x"u8.ToArray())), "leder ut" },
        { "rot.docx", With(("/etc/passwd", "x"u8.ToArray())), "leder ut" },
        { "arkiv i arkiv.docx", With(("word/embeddings/a.bin", MadeUpFiles.Zip(("b", "c")))), "inbäddad" },
        { "program i.docx", With(("word/embeddings/a.bin", "MZ\u0090"u8.ToArray())), "inbäddad" },
        { "bomb.docx", With(("word/media/a.xml", new byte[40_000_000])), "orimligt stor" },
        { "många.docx", With([.. Enumerable.Range(0, ZipDirectory.MostEntries).Select(number => ($"word/{number}.xml", Array.Empty<byte>()))]), "för många delar" },
        { "lögn.docx", Lying(), "större" },
        { "entitet.docx", MadeUpFiles.Zip(("[Content_Types].xml", "<!DOCTYPE t [<!ENTITY a \"aaaa\">]><Types>&a;</Types>")), "trasig" },
        { "före.docx", [.. "%PDF-1.4\n"u8, .. Docx], "avbruten" },
        { "efter.docx", [.. Docx, .. "<script>"u8], "fortsätter efter" },
        { "mellan.docx", Gap(), "innehållsförteckning" },
        { "pdf och zip.pdf", [.. MadeUpFiles.Pdf("Hej"), .. Docx], "något annat" },
        { "avbruten.pdf", MadeUpFiles.Pdf("Hej")[..200], "avbruten" },
        { "bild och zip.png", [.. MadeUpFiles.Png(), .. Docx], "något annat" },
        { "bild och sida.gif", MadeUpFiles.Gif([.. "<script>"u8]), "något annat" },
        { "bild och zip.jpg", [.. MadeUpFiles.Jpeg(false), .. Docx], "något annat" },
        { "bild och sida.webp", MadeUpFiles.WebP([.. "<script>alert(1)</script>"u8]), "trasig" },
        { "text och zip.txt", [.. "Hej\n"u8, .. Docx], "annat än text" },
        { "jätte.png", MadeUpFiles.Png(60_000, 60_000), "för stor" },
        { "ingen.png", MadeUpFiles.Png(0, 10), "ingen storlek" },
        { "trasig.png", MadeUpFiles.Png()[..30], "trasig" },
        { "trasig.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF], "trasig" },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_file_of_a_known_kind_is_taken_for_what_it_is(string name, byte[] bytes, FileKind kind) => Assert.Equal(new(kind, null), Of(bytes, name));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_that_is_not_what_it_says_is_refused_in_words(string name, byte[] bytes, string because)
    {
        var answer = Of(bytes, name);

        Assert.Null(answer.Kind);
        Assert.Contains(because, answer.Refusal, StringComparison.Ordinal);
        Assert.True(answer.Refusal!.Length <= DocumentVersion.LongestSaid);
    }

    [Fact]
    public void Ten_thousand_files_of_noise_are_answered_and_none_is_taken_for_a_document()
    {
        var random = new Random(65);
        var names = new[] { "a.pdf", "a.docx", "a.xlsx", "a.png", "a.jpg", "a.gif", "a.webp", "a.txt", "a.csv" };
        byte[][] begins = [[], [.. "PK\u0003\u0004"u8], [.. "%PDF-1.4"u8], [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], [0xFF, 0xD8, 0xFF], [.. "GIF89a"u8], [.. "RIFF\u0000\u0000\u0000\u0000WEBP"u8]];
        for (var number = 0; number < 10_000; number++)
        {
            var noise = new byte[random.Next(200, 2_000)];
            random.NextBytes(noise);
            var answer = Of([.. begins[random.Next(begins.Length)], .. noise], names[random.Next(names.Length)]);
            Assert.Null(answer.Kind);
            Assert.NotEmpty(answer.Refusal!);
        }
    }

    [Fact]
    public void Ten_thousand_documents_with_a_byte_changed_or_cut_off_never_throw()
    {
        var random = new Random(66);
        (string Name, byte[] Bytes)[] whole = [("a.docx", Docx), ("a.pdf", MadeUpFiles.Pdf("Hej")), ("a.png", MadeUpFiles.Png()), ("a.jpg", MadeUpFiles.Jpeg(true)), ("a.gif", MadeUpFiles.Gif()), ("a.webp", MadeUpFiles.WebP())];
        for (var number = 0; number < 10_000; number++)
        {
            var (name, bytes) = whole[random.Next(whole.Length)];
            var broken = bytes[..random.Next(1, bytes.Length + 1)];
            broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
            var answer = Of(broken, name);
            Assert.True(answer.Kind is null ^ answer.Refusal is null);
        }
    }

    private static FileType.Answer Of(byte[] bytes, string name) => FileType.Of(new MemoryStream(bytes), name, TestContext.Current.CancellationToken);

    private static byte[] With(params (string Name, byte[] Bytes)[] more) => MadeUpFiles.Zip(
        [("[Content_Types].xml", Encoding.UTF8.GetBytes(MadeUpFiles.Types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "/word/document.xml"))), ("word/document.xml", "<a/>"u8.ToArray()), .. more]);

    /// <summary>A part that says in the directory that it is smaller than it becomes.</summary>
    private static byte[] Lying()
    {
        var bytes = With(("word/a.xml", new byte[100_000]));
        var at = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        (bytes[at + 24], bytes[at + 25], bytes[at + 26]) = (5, 0, 0);
        return bytes;
    }

    /// <summary>Something between the parts and the directory.</summary>
    private static byte[] Gap()
    {
        var at = Docx.AsSpan().IndexOf("PK\u0001\u0002"u8);
        return [.. Docx[..at], .. new byte[100], .. Docx[at..]];
    }
}
