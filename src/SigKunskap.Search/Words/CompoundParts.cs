namespace SigKunskap.Search.Words;

/// <summary>Words that compounds of the field are made of, known also when the library does not use them by themselves.</summary>
internal static class CompoundParts
{
    private static readonly HashSet<string> All = new(
        ("ansvar anmälan anmälning anslag ansökan antal arbete avhopp avtal barn behandling behov beredskap beslut besök blankett boende brott bruk brytande bevis " +
         "chef dag data dom drog droger effekt elev enkät erfarenhet familj flicka fråga fritid förbud förening förhör förmåga förslag förälder föräldrar fängelse " +
         "grad grund grupp gräns gäng handling hem hjälp hot hälsa hänvisning häktad häkte individ information ingripande innehåll insats instans " +
         "intresse jour journal kalender kamrat karta kontakt kontroll kort kostnad krav kriminalitet kränkning kunskap kurator kvalitet kväll lag larm ledare ledning lista lokal läge läkare lärare " +
         "mall manual material metod missbruk mognad möte myndighet målgrupp nivå nämnd nät nätverk offer område oro ort parter person placering plan plats plikt polis praktik process projekt " +
         "prövning påföljd rapport register regel rektor resurs risk roll rutin råd rätt samhälle samordnare samtal samtycke samverkan sekretess skada skola skydd skyddad skyldig skyldighet skäl skötsel " +
         "socialtjänst stat statistik stöd straff strategi styrelse styrning städ syfte säkerhet tal team tid tillfälle tjänst tolk träff trygghet tvång tystnad " +
         "ungdom uppdrag uppföljning uppgift utbildning utbyte utredning utvärdering val verksamhet vapen vecka verktyg vilja villkor vittne våld vård vårdnad vårdnadshavare väg vägledning värde väst " +
         "åklagare ålder åtgärd år öppenvård överenskommelse")
        .Split(' '), StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
