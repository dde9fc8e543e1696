namespace SigKunskap.Web.Platform.Access.OpenId;

/// <summary>A sign-in from outside that is refused. It says what kind of thing was wrong, and nothing that anybody sent: it is logged.</summary>
internal sealed class OpenIdException(string kind) : Exception(kind);
