using SigKunskap.Content.Editions;

namespace SigKunskap.Tests.Content.Editions;

public class TextMergeTests
{
    private const string Original = "Rubrik\n\nEtt.\n\nTvå.\n\nTre.\n";

    [Fact]
    public void Changes_in_different_paragraphs_are_put_together()
    {
        var merged = TextMerge.Of(Original, Original.Replace("Ett.", "Ett, mer.", StringComparison.Ordinal), Original.Replace("Tre.", "Tre, mindre.", StringComparison.Ordinal));

        Assert.Equal(new("Rubrik\n\nEtt, mer.\n\nTvå.\n\nTre, mindre.\n", 0), merged);
    }

    [Fact]
    public void The_same_change_by_both_is_one_change() =>
        Assert.Equal(new("Rubrik\n\nEtt.\n\nTvå!\n\nTre.\n", 0), TextMerge.Of(Original, Original.Replace("Två.", "Två!", StringComparison.Ordinal), Original.Replace("Två.", "Två!", StringComparison.Ordinal)));

    [Fact]
    public void Where_both_changed_the_same_lines_both_texts_stand_until_somebody_decides()
    {
        var merged = TextMerge.Of(Original, Original.Replace("Två.", "Mitt.", StringComparison.Ordinal), Original.Replace("Två.", "Ditt.", StringComparison.Ordinal));

        Assert.Equal(1, merged.Conflicts);
        Assert.True(TextMerge.IsUndecided(merged.Text));
        Assert.Equal($"Rubrik\n\nEtt.\n\n{TextMerge.MineMark}\nMitt.\n{TextMerge.BetweenMark}\nDitt.\n{TextMerge.TheirsMark}\n\nTre.\n", merged.Text);
    }

    [Fact]
    public void Who_takes_out_a_paragraph_that_another_mends_is_asked()
    {
        var merged = TextMerge.Of(Original, Original.Replace("Två.\n\n", "", StringComparison.Ordinal), Original.Replace("Två.", "Två, rättat.", StringComparison.Ordinal));

        Assert.Equal(1, merged.Conflicts);
        Assert.Contains("Två, rättat.", merged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_are_no_change() =>
        Assert.Equal(new(Original.Replace("Tre.", "Tre!", StringComparison.Ordinal), 0), TextMerge.Of(Original, Original.ReplaceLineEndings("\r\n"), Original.Replace("Tre.", "Tre!", StringComparison.Ordinal)));

    /// <summary>Whatever two people do to a text, every word that either of them added stands in what comes out.</summary>
    [Fact]
    public void Of_random_changes_no_added_word_is_ever_lost_and_a_lone_change_wins()
    {
        var random = new Random(20261122);
        var conflicts = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var original = Enumerable.Range(0, random.Next(0, 12)).Select(number => $"rad {random.Next(6)}").ToList();
            var (mine, theirs) = (Edited(original, "m"), Edited(original, "t"));
            var text = (string.Join('\n', original), string.Join('\n', mine), string.Join('\n', theirs));
            var merged = TextMerge.Of(text.Item1, text.Item2, text.Item3);
            var lines = merged.Text.Split('\n');
            Assert.All(mine.Concat(theirs).Where(line => line.StartsWith("ny", StringComparison.Ordinal)), line => Assert.Contains(line, lines));
            Assert.Equal(text.Item2, TextMerge.Of(text.Item1, text.Item2, text.Item1).Text);
            Assert.Equal(text.Item3, TextMerge.Of(text.Item1, text.Item1, text.Item3).Text);
            Assert.Equal(merged.Conflicts > 0, TextMerge.IsUndecided(merged.Text));
            conflicts += merged.Conflicts;
        }

        Assert.True(conflicts > 500, "The test must have met conflicts.");

        List<string> Edited(List<string> lines, string who)
        {
            var edited = lines.ToList();
            for (var change = random.Next(0, 4); change > 0; change--)
            {
                var at = random.Next(edited.Count + 1);
                if (at < edited.Count && random.Next(2) == 0)
                    edited.RemoveAt(at);
                if (random.Next(3) > 0)
                    edited.Insert(Math.Min(at, edited.Count), $"ny {who}{random.Next(1_000_000)}");
            }

            return edited;
        }
    }
}
