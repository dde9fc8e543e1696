namespace SigKunskap.Content.PersonalData;

/// <summary>How sure a finding is, and so what a form does with it.</summary>
public enum PersonalDataCertainty
{
    /// <summary>May point out a person: the writer is asked, and may go on with a reason.</summary>
    Likely,

    /// <summary>Points out a person: the text is not taken.</summary>
    Certain,
}
