using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Platform;

/// <summary>Public answers come from a cache, and nobody notices: never an old text, never another's copy.</summary>
public sealed class PublicCachingTests : WebTest
{
    private static readonly string[] Cached = [MadeUpLibrary.Whole, "/", "/vagledning", "/lagrum/sol/19/1", "/andringar", "/begrepp", "/andringar.atom", "/api/vagledning", $"{MadeUpLibrary.Whole}.md"];

    [Fact]
    public async Task Who_has_the_copy_already_is_told_so_and_sent_nothing()
    {
        foreach (var address in Cached)
        {
            using var first = await App.Ask(address);
            using var again = await App.Ask(address, headers: ("If-None-Match", first.Headers.ETag!.ToString()));
            using var other = await App.Ask(address, headers: ("If-None-Match", "W/\"annan\""));

            Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync(Cancel)).Length));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
            Assert.True(first.Headers.CacheControl!.NoCache, "A cache must ask before it shows an older copy.");
        }
    }

    /// <summary>First the ones that may be confused with others: whoever comes first leaves the copy.</summary>
    [Fact]
    public async Task Each_encoding_gets_its_own_copy_of_the_same_page()
    {
        var texts = new List<string>();
        foreach (var encoding in new[] { "*", "identity", "br", "br;q=0, gzip", "gzip", "gzip, deflate, br", "GZIP", "", "zstd", "*" })
        {
            using var answer = await App.Ask(MadeUpLibrary.Whole, headers: encoding.Length == 0 ? [] : [("Accept-Encoding", encoding)]);
            var packed = answer.Content.Headers.ContentEncoding.SingleOrDefault();
            Assert.True(packed is null || encoding == "*" || (encoding.Contains(packed, StringComparison.OrdinalIgnoreCase) && !encoding.Contains(packed + ";q=0", StringComparison.Ordinal)), $"{encoding} was sent {packed}.");
            texts.Add(await Unpacked(answer));
        }

        Assert.StartsWith("<!DOCTYPE html>", Assert.Single(texts.Distinct()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    public async Task The_copy_is_packed_as_the_browser_asked_also_the_second_time(string accepted, string packed)
    {
        for (var time = 0; time < 2; time++)
        {
            using var answer = await App.Ask(MadeUpLibrary.Whole, headers: ("Accept-Encoding", accepted));
            Assert.Equal(packed, Assert.Single(answer.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task An_odd_request_that_comes_first_does_not_decide_what_others_get()
    {
        foreach (var (odd, accepted, packed) in new[] { ("*", null, null), ("zebra", "br", "br"), ("br;q=0", "br", "br") })
        {
            var address = $"{MadeUpLibrary.Whole}?den=2025-0{(odd.Length % 9) + 1}-01";
            using var first = await App.Ask(address, headers: ("Accept-Encoding", odd));
            using var second = await App.Ask(address, headers: accepted is null ? [] : [("Accept-Encoding", accepted)]);
            Assert.Equal(packed, second.Content.Headers.ContentEncoding.SingleOrDefault());
        }
    }

    [Fact]
    public async Task A_search_is_never_answered_with_the_answer_to_another()
    {
        foreach (var query in new[] { "exemplar", "trumma", "paraply", "exemplar" })
        {
            var page = await App.Page($"/sok?q={query}");
            Assert.Equal(query, page.QuerySelector("main input[type=search]")!.GetAttribute("value"));
            Assert.All(page.QuerySelectorAll("main mark"), mark => Assert.Contains(query, mark.TextContent, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Days_editions_roles_and_cases_each_have_their_own_copy()
    {
        string[] addresses =
        [
            MadeUpLibrary.Whole, $"{MadeUpLibrary.Whole}?den=2025-01-01", $"{MadeUpLibrary.Whole}?den=2025-08-01", $"{MadeUpLibrary.Whole}?utgava=1",
            $"{MadeUpLibrary.Whole}?mot=1", "/vagledning", "/vagledning?roll=polis", "/vagledning?situation=mote-i-morgon", "/andringar", "/andringar?om=lagen",
        ];
        var texts = new List<string>();
        foreach (var address in addresses)
            texts.Add(await App.Text(address));

        Assert.Equal(addresses.Length, texts.Distinct().Count());
        await App.Page(MadeUpLibrary.Whole.ToUpperInvariant().Replace("/VAGLEDNING", "/vagledning", StringComparison.Ordinal), 404);
    }

    [Fact]
    public async Task A_copy_made_for_one_host_is_not_given_to_another()
    {
        using var first = await App.Ask("/api/vagledning", headers: ("Host", "den-ena.example"));
        using var second = await App.Ask("/api/vagledning", headers: ("Host", "den-andra.example"));

        Assert.Contains("den-andra.example", await second.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("den-andra.example", await first.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_edition_is_seen_at_once_everywhere()
    {
        foreach (var address in Cached)
            await App.Text(address);
        using var before = await App.Ask(MadeUpLibrary.Whole);

        var text = MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "tre exemplar med ordet trombon", StringComparison.Ordinal);
        Assert.Equal(3, (await App.Get<PublishEdition>().For(new PageAddress("samtycke", "vem-samtycker"), text, Cancel)).Number);

        foreach (var address in new[] { MadeUpLibrary.Whole, $"{MadeUpLibrary.Whole}.md", "/api/vagledning/samtycke/vem-samtycker", "/sok?q=trombon" })
            await Eventually.IsSo(async () => (await App.Text(address)).Contains("trombon", StringComparison.Ordinal), seconds: 2);
        foreach (var address in new[] { "/andringar.atom", "/andringar" })
            Assert.Contains("utgava=3", await App.Text(address), StringComparison.Ordinal);
        using var again = await App.Ask(MadeUpLibrary.Whole, headers: ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_new_day_makes_a_new_copy()
    {
        using var today = await App.Ask(MadeUpLibrary.Whole);
        App.Clock.Advance(TimeSpan.FromDays(1));
        using var tomorrow = await App.Ask(MadeUpLibrary.Whole, headers: ("If-None-Match", today.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, tomorrow.StatusCode);
        Assert.Contains(DatedClock.Today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), await tomorrow.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stylesheet_may_be_kept_for_ever_under_its_own_address()
    {
        var address = (await App.Page("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var answer = await App.Ask(address);

        Assert.True(answer.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<string> Unpacked(HttpResponseMessage answer)
    {
        await using var sent = await answer.Content.ReadAsStreamAsync(Cancel);
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            null => sent,
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            var other => throw new InvalidOperationException($"Packed as {other}, which nobody asked for."),
        };
        using var text = new StreamReader(plain, Encoding.UTF8);
        return await text.ReadToEndAsync(Cancel);
    }
}
