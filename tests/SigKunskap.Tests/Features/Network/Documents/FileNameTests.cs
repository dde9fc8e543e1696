using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Types;

namespace SigKunskap.Tests.Features.Network.Documents;

public class FileNameTests
{
    [Theory]
    [InlineData("Rutin för möten.docx", "Rutin för möten.docx")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\kalle\\Skrivbord\\rutin.DOCX", "rutin.docx")]
    [InlineData("faktura\u202Excod.pdf", "fakturaxcod.pdf")]
    [InlineData("a\u0000b\r\nc\u200B.txt", "ab c.txt")]
    [InlineData("CON.txt", "dokument-CON.txt")]
    [InlineData("lpt1.pdf", "dokument-lpt1.pdf")]
    [InlineData(".pdf", "dokument.pdf")]
    [InlineData("...", "dokument")]
    [InlineData("faktura.exe.pdf", "faktura_exe.pdf")]
    [InlineData("mall v1.2.docx", "mall v1.2.docx")]
    [InlineData("a<b>:\"|?*;c.csv", "abc.csv")]
    [InlineData("", "dokument")]
    [InlineData(null, "dokument")]
    public void A_name_is_kept_as_one_that_shows_what_it_is_and_leads_nowhere(string? sent, string kept) => Assert.Equal(kept, FileName.Of(sent));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = FileName.Of(new string('å', 500) + ".docx");

        Assert.Equal(DocumentVersion.LongestFileName, name.Length);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_name_at_all_becomes_one_that_is_its_own_name()
    {
        var random = new Random(67);
        for (var number = 0; number < 5_000; number++)
        {
            var sent = new string([.. Enumerable.Range(0, random.Next(0, 200)).Select(_ => (char)random.Next(0, 0x3000))]);
            var name = FileName.Of(sent);
            Assert.Equal(name, FileName.Of(name));
            Assert.InRange(name.Length, 1, DocumentVersion.LongestFileName);
            Assert.DoesNotContain(name, sign => char.IsControl(sign) || "/\\:<>|\"?*\u202E\u200B".Contains(sign, StringComparison.Ordinal));
        }
    }
}
