using SigKunskap.Content.PersonalData.Reading;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>How the digits of a number are grouped, and whether people group a personal identity number so.</summary>
/// <param name="IsExact">As it is written by rule: six or eight digits, hyphen or plus, four digits.</param>
/// <param name="IsUnbroken">Without anything between the digits.</param>
/// <param name="IsUsual">Grouped as a date and four digits; found also among other numbers.</param>
/// <param name="IsPossible">In pairs or digit by digit; found when nothing else stands in the chain.</param>
internal readonly record struct IdentityLayout(bool IsExact, bool IsUnbroken, bool IsUsual, bool IsPossible)
{
    // Cuts by the number of digits before them, century not counted; one bit each.
    private const int Century = 1 << 0;
    private const int Year = 1 << 2;
    private const int Month = 1 << 4;
    private const int Day = 1 << 6;
    private const int Pair = 1 << 8;

    public static IdentityLayout Of(DigitWindow window, int count)
    {
        var (cuts, before, singles) = (0, count == 12 ? -2 : 0, window.Groups == count);
        for (var group = 0; group < window.Groups - 1; group++)
        {
            before += window.Length(group);
            // A cut inside the century is none of ours.
            cuts |= before < 0 ? 1 << 30 : 1 << before;
        }

        var usual = cuts is 0 or Day or (Year | Month | Day) or (Year | Month) or (Century | Day) or Century or (Century | Year | Month | Day);
        var even = (cuts & ~(Century | Year | Month | Day | Pair)) == 0;
        return new(cuts == Day && window.Between(0).Trim(" \n") is "-" or "+", cuts == 0, usual, usual || even || singles);
    }
}
