using System.Globalization;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>How the change feed tells of documents: which one, and never what it says.</summary>
internal static class DocumentChanges
{
    /// <summary>A new document, a new version, what is said of it, a document taken away, an area that uses one, one put beside a discussion or a meeting.</summary>
    public const string Shared = "document.shared", Versioned = "document.version", Described = "document.described", Erased = "document.erased", Used = "document.used", Attached = "document.attached";

    public static void TellDocument(this SigKunskapDb db, string kind, int document) => db.Tell(kind, document.ToString(CultureInfo.InvariantCulture));

    /// <summary>The document whose text a change is about; null for other changes.</summary>
    public static int? Of(Change change) =>
        change.Kind is Shared or Versioned or Described or Erased && int.TryParse(change.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
