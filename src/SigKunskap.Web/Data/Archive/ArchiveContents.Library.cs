namespace SigKunskap.Web.Data.Archive;

public static partial class ArchiveContents
{
    private static IEnumerable<ArchiveTable> OfLibrary =>
    [
        new ArchiveTable<GuidancePage>("register/sidor.jsonl", "Vägledningens sidor och deras adresser."),
        new ArchiveTable<Edition>("register/utgavor.jsonl", "Alla utgåvor av alla sidor. Texten, med ägare, vilka som står bakom, datum, ändringsnotis och källor i sidhuvudet, är filen som ”Fil” pekar på. ”Blocks” är de delade stycken som utgåvan tog in, så som de löd då, och ”ParagraphIds” styckenas beständiga id: båda som JSON i en text.")
        {
            Apart = nameof(Edition.Source),
            Json = [nameof(Edition.Blocks), nameof(Edition.ParagraphIds)],
        },
        new ArchiveTable<LibraryFile>("register/filer.jsonl", "Lagregistret, ordlistan, listorna, de delade styckena och verktygen, som filer.") { Apart = nameof(LibraryFile.Text) },
        new ArchiveTable<StoredFlowEdition>("register/verktygsutgavor.jsonl", "Alla utgåvor av alla verktyg.") { Apart = nameof(StoredFlowEdition.Source) },
        new ArchiveTable<FlowSwitch>("register/avstangda-verktyg.jsonl", "När ett verktyg, eller ett av dess svar, var avstängt och varför."),
        new ArchiveTable<OutcomeCount>("register/verktygsfigurer.jsonl", "Hur ofta varje svar har visats, per dag. Aldrig vad någon svarade."),
        new ArchiveTable<PageCount>("register/lasningar.jsonl", "Hur ofta varje sida har lästs, per dag. Aldrig av vem."),
        new ArchiveTable<EditionConflict>("register/filkonflikter.jsonl", "Filer som hade skrivit över en utgåva som är gjord i portalen.") { Json = [nameof(EditionConflict.Blocks)] },
    ];
}
