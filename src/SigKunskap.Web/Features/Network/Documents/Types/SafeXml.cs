using System.Xml;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>XML from strangers: no document types, nothing fetched, and no more than so many characters.</summary>
internal static class SafeXml
{
    public static XmlReaderSettings Settings(long mostCharacters) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = mostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };
}
