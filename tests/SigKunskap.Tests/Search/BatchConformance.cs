using SigKunskap.Search;

namespace SigKunskap.Tests.Search;

public abstract class BatchConformance : SearchEngineFixture
{
    [Fact]
    public void A_new_index_is_empty_and_has_no_cursor()
    {
        using var empty = Make(Library.Settings);
        Assert.Null(empty.Cursor);
        Assert.Equal(0, empty.PageCount);
    }

    [Fact]
    public void A_batch_moves_the_cursor_also_when_it_changes_nothing()
    {
        Assert.Equal((1, Library.Pages.Count), (Engine.Cursor, Engine.PageCount));
        Engine.Apply(new IndexBatch([], ["/finns/inte"], 42));
        Assert.Equal((42, Library.Pages.Count), (Engine.Cursor, Engine.PageCount));
    }

    [Fact]
    public void A_page_replaces_the_one_at_its_address()
    {
        Engine.Apply(new IndexBatch([Library.Page("/a", "gammalt trollspö")], [], 2));
        Engine.Apply(new IndexBatch([Library.Page("/a", "mellanlägets häst"), Library.Page("/a", "nytt hästskojeri")], [], 3));
        Assert.Empty(Addresses("trollspö"));
        Assert.Empty(Addresses("mellanlägets"));
        Assert.Equal(["/a"], Addresses("hästskojeri"));
        Assert.Equal(Library.Pages.Count + 1, Engine.PageCount);
    }

    [Fact]
    public void A_removed_page_is_gone_with_all_its_words()
    {
        Engine.Apply(new IndexBatch([Library.Page("/a", "trollspö")], [], 2));
        Engine.Apply(new IndexBatch([], ["/a"], 3));
        Assert.Empty(Addresses("trollspö"));
        Assert.Empty(Addresses("troll*"));
        Assert.Empty(Addresses("rubrik"));
    }

    [Fact]
    public void The_index_can_be_emptied_and_filled_in_one_batch()
    {
        Engine.Apply(new IndexBatch([Library.Page("/a", "trollspö")], [], 7, Clear: true));
        Assert.Equal((7, 1), (Engine.Cursor, Engine.PageCount));
        Assert.Equal(["/a"], Addresses("trollspö"));
        Assert.Empty(Addresses("samtycke"));
    }

    [Fact]
    public void A_page_of_any_text_goes_in_and_comes_out()
    {
        var random = new Random(3);
        for (var round = 0; round < 100; round++)
        {
            var text = AnyText.Next(random, 100) + " trollspö";
            Engine.Apply(new IndexBatch([Library.Page("/a", text, readers: [])], [], round));
            Assert.Equal(["/a"], Addresses("trollspö"));
        }
        Engine.Apply(new IndexBatch([], ["/a"], 100));
        Assert.Empty(Addresses("trollspö"));
    }

    [Fact]
    public async Task Searches_go_on_while_batches_are_written_and_see_each_batch_whole()
    {
        Engine.Apply(new IndexBatch([Library.Page("/a", "omgång noll"), Library.Page("/b", "omgång noll")], [], 0));
        var stop = false;
        var searches = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            do
                Assert.Equal(2, Search("omgång").Total);
            while (!Volatile.Read(ref stop));
        }, TestContext.Current.CancellationToken)).ToList();
        for (var round = 1; round <= 100; round++)
            Engine.Apply(new IndexBatch([Library.Page("/a", $"omgång {round}"), Library.Page("/b", $"omgång {round}")], [], round));
        Volatile.Write(ref stop, true);
        await Task.WhenAll(searches);
        Assert.Equal(100, Engine.Cursor);
    }

    [Fact]
    public void Writers_on_several_threads_take_turns()
    {
        Parallel.For(0, 40, number => Engine.Apply(new IndexBatch([Library.Page($"/sida/{number}", $"samtidighet {number}")], [], number)));
        Assert.Equal(Library.Pages.Count + 40, Engine.PageCount);
        Assert.Equal(40, Search("samtidighet").Total);
    }
}
