namespace SigKunskap.Web.Features.Tools.Consent;

/// <summary>Who signs a consent form.</summary>
public enum ConsentSigners
{
    YoungAndTwo,
    YoungAndOne,
    Young,
    Two,
    One,
}

public static class ConsentSignersWords
{
    /// <summary>As the address has it.</summary>
    public static string Word(this ConsentSigners signers) => signers switch
    {
        ConsentSigners.Young => "ung",
        ConsentSigners.YoungAndOne => "ung-1",
        ConsentSigners.One => "1",
        ConsentSigners.Two => "2",
        _ => "ung-2",
    };

    public static string Label(this ConsentSigners signers) => signers switch
    {
        ConsentSigners.Young => "Den unge ensam",
        ConsentSigners.YoungAndOne => "Den unge och en vårdnadshavare",
        ConsentSigners.One => "En vårdnadshavare",
        ConsentSigners.Two => "Två vårdnadshavare",
        _ => "Den unge och två vårdnadshavare",
    };

    public static bool HasYoung(this ConsentSigners signers) => signers is ConsentSigners.Young or ConsentSigners.YoungAndOne or ConsentSigners.YoungAndTwo;

    public static int Guardians(this ConsentSigners signers) => signers switch
    {
        ConsentSigners.Young => 0,
        ConsentSigners.YoungAndOne or ConsentSigners.One => 1,
        _ => 2,
    };
}
