using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Tests.Data.Demo;

/// <summary>In Development the editorial office has somebody of each role, and something to do.</summary>
public sealed class DemoEditorsTests : WebTest
{
    protected override TestApp.Setup Setup => new(Content: StarterLibrary.Folder, Settings: ["--environment", "Development"]);

    [Fact]
    public async Task There_is_an_editor_of_each_role_and_a_draft_that_waits_for_review()
    {
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

        Assert.Equal(Enum.GetValues<EditorRole>(), (await db.Editorships.Select(editorship => editorship.Role).Distinct().ToListAsync(Cancel)).Order());
        var draft = await db.GuidanceDrafts.SingleAsync(Cancel);
        Assert.Equal((DraftState.InReview, 2), (draft.State, draft.Revision));
        Assert.Equal(2, await db.DraftAgencies.CountAsync(Cancel));
    }
}
