using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Platform;

public sealed class DataProtectionKeysTests : DatabaseTest
{
    [Fact]
    public async Task What_one_node_protects_another_node_reads()
    {
        await using var first = Node();
        await using var second = Node();

        var secret = Protector(first).Protect("kaka");

        Assert.Equal("kaka", Protector(second).Unprotect(secret));
        Assert.Equal(1, await Read(db => db.DataProtectionKeys.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Without_the_keys_nobody_reads_it()
    {
        await using var first = Node();
        var secret = Protector(first).Protect("kaka");
        await Sql("DELETE FROM DataProtectionKeys");

        await using var second = Node();

        Assert.Throws<CryptographicException>(() => Protector(second).Unprotect(secret));
    }

    [Fact]
    public async Task What_is_protected_in_development_is_worth_nothing_in_production()
    {
        await using var development = Node("Development");
        await using var production = Node();

        var secret = Protector(development).Protect("kaka");

        Assert.Throws<CryptographicException>(() => Protector(production).Unprotect(secret));
        await using var another = Node("development");
        Assert.Equal("kaka", Protector(another).Unprotect(secret));
    }

    private static IDataProtector Protector(ServiceProvider node) => node.GetRequiredService<IDataProtectionProvider>().CreateProtector("prov");

    private ServiceProvider Node(string environment = "Production") => new ServiceCollection().AddLogging()
        .AddSingleton<IDbContextFactory<SigKunskapDb>>(Databases)
        .AddDataProtectionInDatabase(environment)
        .BuildServiceProvider();
}
