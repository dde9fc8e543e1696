using Microsoft.AspNetCore.Identity;

namespace SigKunskap.Web.Platform.Access;

/// <summary>What Identity refuses, in Swedish. Whether an address has an account is never told here.</summary>
internal sealed class SwedishIdentityErrors : IdentityErrorDescriber
{
    private const string NotThatAddress = "Det gick inte att skapa ett konto med den e-postadressen. Har du redan ett konto, logga in först och öppna sedan länken igen.";

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Det gick inte. Försök igen.");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Något ändrades samtidigt på ett annat håll. Läs om sidan och försök igen.");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"Välj ett lösenord på minst {length} tecken.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Det nuvarande lösenordet stämmer inte.");

    public override IdentityError LoginAlreadyAssociated() => Error(nameof(LoginAlreadyAssociated), "Den inloggningen är redan kopplad till ett konto. Logga in med den i stället.");

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), NotThatAddress);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), NotThatAddress);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "Skriv en e-postadress, till exempel namn@kommunen.se.");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "Skriv en e-postadress, till exempel namn@kommunen.se.");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
