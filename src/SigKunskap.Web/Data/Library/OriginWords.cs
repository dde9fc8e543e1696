namespace SigKunskap.Web.Data.Library;

/// <summary>How the interchange format writes where an edition was made.</summary>
internal static class OriginWords
{
    public const string Portal = "portal";
    public const string File = "fil";

    public static string Word(this EditionOrigin origin) => origin == EditionOrigin.Portal ? Portal : File;
}
