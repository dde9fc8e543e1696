using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Platform;

/// <summary>Keeps the keys that protect cookies and forms in the database, so that every node reads what another node wrote.</summary>
public sealed class DataProtectionKeys(IDbContextFactory<SigKunskapDb> databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        return [.. db.DataProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        db.DataProtectionKeys.Add(new() { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

public static class DataProtectionInDatabase
{
    /// <summary>
    /// The application name is fixed: as a rule it is the folder the node runs from, and nodes would not understand each other. It differs by
    /// environment, so that a sign-in made by one click in Development opens nothing in Production on the same database.
    /// </summary>
    public static IServiceCollection AddDataProtectionInDatabase(this IServiceCollection services, string environment)
    {
        var isProduction = environment.Equals(Environments.Production, StringComparison.OrdinalIgnoreCase);
        services.AddDataProtection().SetApplicationName(isProduction ? "SigKunskap" : $"SigKunskap {environment.ToLowerInvariant()}");
        services.AddSingleton<IXmlRepository, DataProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
