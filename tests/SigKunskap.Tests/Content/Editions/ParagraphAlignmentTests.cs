using SigKunskap.Content.Editions;

namespace SigKunskap.Tests.Content.Editions;

public class ParagraphAlignmentTests
{
    private const string Anmala = "Den som misstänker att ett barn far illa ska genast anmäla det till socialnämnden.";
    private const string Aterkoppling = "Nämnden får berätta om en utredning har inletts, och ska göra det på begäran.";
    private const string Samtycke = "Ett samtycke kan återkallas när som helst, utan motivering.";

    [Fact]
    public void A_first_edition_is_numbered_in_order() =>
        Assert.Equal(["p1", "p2"], Carry([], [Anmala, Samtycke]));

    [Fact]
    public void An_id_survives_an_edit_of_the_text() =>
        Assert.Equal(["p1", "p2"], Carry([Anmala, Aterkoppling], [Anmala, "Nämnden får berätta om en utredning har inletts, och ska göra det på begäran senast en vecka efter beslutet."]));

    [Fact]
    public void An_id_survives_a_move() =>
        Assert.Equal(["p3", "p1", "p2"], Carry([Anmala, Aterkoppling, Samtycke], [Samtycke, Anmala, Aterkoppling]));

    [Fact]
    public void An_id_survives_a_new_neighbour() =>
        Assert.Equal(["p1", "p3", "p2"], Carry([Anmala, Samtycke], [Anmala, "Helt ny text om något annat.", Samtycke]));

    [Fact]
    public void A_paragraph_written_anew_in_its_old_place_keeps_its_id_when_enough_of_it_is_left() =>
        Assert.Equal(["p1", "p2", "p3"], Carry([Anmala, Aterkoppling, Samtycke], [Anmala, "Nämnden ska på begäran svara inom en vecka om en utredning pågår.", Samtycke]));

    [Fact]
    public void The_id_of_a_removed_paragraph_is_never_used_again()
    {
        var (second, last) = ParagraphAlignment.CarryOver([("p1", Anmala), ("p2", Samtycke)], [Anmala], 2);
        var (third, _) = ParagraphAlignment.CarryOver([(second[0], Anmala)], [Anmala, "Något helt nytt."], last);

        Assert.Equal(["p1", "p3"], third);
    }

    [Fact]
    public void Twins_keep_their_own_ids_in_order() =>
        Assert.Equal(["p1", "p2", "p3"], Carry(["Se ovan.", Anmala, "Se ovan."], ["Se ovan.", Anmala, "Se ovan."]));

    private static IReadOnlyList<string> Carry(string[] before, string[] after) =>
        ParagraphAlignment.CarryOver([.. before.Select((text, index) => ($"p{index + 1}", text))], after, before.Length).Ids;
}
