using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Data.Demo;

/// <summary>
/// A made-up network to look at and to develop with: areas and people that do not exist, and what they wrote for two years. It is made in
/// Development alone, and only where there are no members: it must never stand among real people.
/// </summary>
internal sealed class DemoNetwork(IDbContextFactory<SigKunskapDb> databases, IHostEnvironment environment, LivingLibrary living, TimeProvider clock)
{
    /// <summary>Younger than this, nobody has read it yet but those who wrote in it.</summary>
    private const int DaysUnread = 30;

    /// <summary>Stops a portal that people are to use from answering with made-up people among them.</summary>
    /// <exception cref="DatabaseUnusableException">The database holds the made-up network, and this is not Development.</exception>
    public async Task RefuseElsewhere(CancellationToken cancel = default)
    {
        if (environment.IsDevelopment())
            return;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Areas.AnyAsync(area => area.IsFictional, cancel))
            throw new DatabaseUnusableException(
                $"Databasen {db.Database.GetDbConnection().DataSource} håller det påhittade nätverk som görs i Development, och miljön är {environment.EnvironmentName}. "
                + "Starta på en egen, tom databas: ange en annan Data:Folder eller Database:ConnectionString. Ska du utveckla, sätt ASPNETCORE_ENVIRONMENT=Development.");
    }

    /// <summary>Makes the network. False where it must not be, or is already.</summary>
    public async Task<bool> MakeWhenAllowed(CancellationToken cancel = default)
    {
        if (!environment.IsDevelopment())
            return false;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Members.AnyAsync(cancel) || await db.Areas.AnyAsync(cancel))
            return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var today = StockholmTime.Today(clock);
        // Seeded, so that everybody who works on the portal sees the same network.
        var random = new Random(20261122);
        var days = new DemoDays(today, random);
        var members = await Members(db, days, cancel);
        await new DemoTalk(db, days, random, members).Make(StockholmTime.StartOf(today.AddDays(-DaysUnread)), cancel);
        await DemoAreas.Make(db, days, today.Year, cancel);
        await new DemoMeetings(db, today, random, members).Make(cancel);
        await new DemoDocuments(db, days, members).Make(cancel);
        await DemoEditors.Make(db, living.Now, days, members, cancel);
        await DemoPractice.Make(db, days, members, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static async Task<Dictionary<string, Member>> Members(SigKunskapDb db, DemoDays days, CancellationToken cancel)
    {
        var told = DemoPeople.Read();
        foreach (var place in told.Areas)
        {
            var area = new Area { Slug = Slug.Of(place.Name), Name = place.Name, Region = place.Region, IsFictional = true };
            db.Areas.Add(area);
            await db.AddRooms(area, cancel);
            await db.SaveChangesAsync(cancel);
        }

        var areas = await db.Areas.ToDictionaryAsync(area => area.Name, cancel);
        var confirmed = told.Areas.ToDictionary(place => place.Name, place => days.StartOf(place.Confirmed).AddHours(9));
        var members = told.People.ToDictionary(somebody => somebody.Key, somebody => Account(somebody, days));
        db.Members.AddRange(members.Values);
        foreach (var somebody in told.People.Where(somebody => somebody.Area is not null))
        {
            var membership = Membership.Begin(members[somebody.Key], areas[somebody.Area!].Id, somebody.Role, members[somebody.Key].JoinedAt, somebody.Role == MembershipRole.Guest ? days.StartOf(-90) : null);
            if (confirmed[somebody.Area!] > membership.Since)
                membership.Confirm(confirmed[somebody.Area!]);
            if (somebody.Left is { } left)
                membership.End(days.StartOf(left));
            db.Memberships.Add(membership);
        }

        await db.SaveChangesAsync(cancel);
        return members;
    }

    /// <summary>Without a password: nobody comes in by the form that real people use.</summary>
    private static Member Account(DemoPeople.Somebody somebody, DemoDays days)
    {
        var (email, upper) = (somebody.Email, somebody.Email.ToUpperInvariant());
        var member = new Member
        {
            Name = somebody.Name,
            Function = somebody.Function,
            Profession = somebody.Profession,
            HidesName = somebody.HidesName,
            IsFacilitator = somebody.Area is null,
            JoinedAt = days.StartOf(somebody.Since + 7).AddHours(10),
            SeenAt = days.StartOf(0),
            UserName = email,
            NormalizedUserName = upper,
            Email = email,
            NormalizedEmail = upper,
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        if (somebody.Left is { } left)
            member.Leave(days.StartOf(left));
        return member;
    }
}
