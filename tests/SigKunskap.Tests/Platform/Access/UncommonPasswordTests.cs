using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Platform.Access;

public class UncommonPasswordTests
{
    private static readonly string[] Own = ["Mia Ekström", "mia.ekstrom", "samordnare"];

    [Theory]
    [InlineData("Sommaren2026!")]
    [InlineData("L0senord12345")]
    [InlineData("password-password")]
    [InlineData("qwertyuiop12")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("123456789012")]
    [InlineData("MiaEkström2026")]
    [InlineData("Samordnare1234")]
    [InlineData("Stockholm-2026")]
    [InlineData("Välkommen12345")]
    [InlineData("V4lk0mm3n!!!!")]
    [InlineData("sigkunskap2026")]
    [InlineData("poiuytrewq12")]
    public void What_others_try_first_is_guessable(string password) => Assert.True(UncommonPassword.IsGuessable(password, Own));

    [Theory]
    [InlineData("kastrull moln spårvagn tegel")]
    [InlineData("grävlingekarkaffetunnel")]
    [InlineData("X9$kPq!2mZvR")]
    [InlineData("en lite längre mening om ingenting")]
    [InlineData("blåbärspaj på balkongen")]
    [InlineData("7391 8264 5507 1193 4")]
    public void What_nobody_would_try_is_let_through_whatever_characters_it_has(string password) => Assert.False(UncommonPassword.IsGuessable(password, Own));
}
