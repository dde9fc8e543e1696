using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>What the actions of the audit log are called.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Actions = new()
    {
        ["area.added"] = "Lade till ett område",
        ["area.edition-erased"] = "Tog bort en äldre lydelse av en verksamhets sida",
        ["area.link-made"] = "Gjorde en länk för att bekräfta en verksamhets sida",
        ["area.link-revoked"] = "Återkallade en länk för att bekräfta en verksamhets sida",
        ["discussion.handed-over"] = "Lämnade en fråga till en myndighet",
        ["discussion.hidden"] = "Dolde en diskussion",
        ["discussion.locked"] = "Stängde en diskussion",
        ["discussion.moved"] = "Flyttade en diskussion",
        ["discussion.pinned"] = "Fäste en diskussion överst",
        ["discussion.shown"] = "Visade en dold diskussion igen",
        ["discussion.unlocked"] = "Öppnade en stängd diskussion",
        ["discussion.unpinned"] = "Fäste inte längre en diskussion",
        ["document.described"] = "Ändrade titel eller beskrivning på någon annans dokument",
        ["document.erased"] = "Tog bort ett dokument för gott",
        ["draft.approved"] = "Godkände en text vid granskning",
        ["draft.begun"] = "Började ett utkast",
        ["draft.differs"] = "Sade att en myndighet håller på annat sätt",
        ["draft.dropped"] = "Lade ett utkast åt sidan",
        ["draft.published"] = "Publicerade ett utkast",
        ["draft.rebased"] = "Hämtade in en ny utgåva i ett utkast",
        ["draft.returned"] = "Skickade tillbaka en text vid granskning",
        ["draft.saved"] = "Sparade en text i ett utkast",
        ["draft.sent"] = "Skickade ett utkast på granskning",
        ["draft.signed"] = "Undertecknade en text för en myndighet",
        ["editor.appointed"] = "Utsåg en redaktör",
        ["editor.removed"] = "Tog bort en redaktör",
        ["facilitator.made"] = "Gjorde någon till facilitator",
        ["facilitator.unmade"] = "Gjorde någon inte längre till facilitator",
        ["flag.left"] = "Lät ett flaggat inlägg stå",
        ["guard.overruled"] = "Skickade trots frågan om personuppgifter",
        ["invitation.accepted"] = "Tog emot en inbjudan",
        ["invitation.made"] = "Gjorde en inbjudan",
        ["invitation.revoked"] = "Återkallade en inbjudan",
        ["law.closed"] = "Sade att allt som vilar på ett ändrat lagrum är genomgånget",
        ["law.page-settled"] = "Sade att en sida inte behöver ändras när lagen ändras",
        ["law.watched"] = "Antecknade att ett lagrum ändras",
        ["mail.again"] = "Försökte skicka brev igen",
        ["meeting.erased"] = "Tog bort en mötestext för gott",
        ["meeting.hidden"] = "Dolde ett möte eller en mötestext",
        ["meeting.shown"] = "Visade ett dolt möte eller en dold mötestext igen",
        ["member.left"] = "Lämnade nätverket",
        ["member.signed-out"] = "Loggade ut en medlem överallt",
        ["member.way-in"] = "Gav en medlem en ny väg in",
        ["archive.taken"] = "Hämtade hela arkivet",
        ["member.removed"] = "Tog bort ett konto vars tid var ute",
        ["members.confirmed"] = "Bekräftade ett områdes medlemmar",
        ["membership.ended"] = "Avslutade ett medlemskap",
        ["page.restored"] = "Lät en upphävd sida gälla igen",
        ["page.withdrawal-agreed"] = "Höll med om att en sida är upphävd",
        ["page.withdrawn"] = "Upphävde en sida genast",
        ["post.erased"] = "Tog bort en text för gott",
        ["post.flagged"] = "Flaggade ett inlägg",
        ["post.hidden"] = "Dolde ett inlägg",
        ["post.shown"] = "Visade ett dolt inlägg igen",
        ["release.draft-put"] = "Lade ett utkast i ett släpp",
        ["release.draft-taken"] = "Tog ut ett utkast ur ett släpp",
        ["release.held"] = "Höll inne ett släpp som inte kunde publiceras",
        ["release.made"] = "Gjorde ett släpp",
        ["release.published"] = "Publicerade ett släpp",
        ["release.reopened"] = "Tog tillbaka ett släpp vars text ändrades",
        ["release.scheduled"] = "Tidsatte ett släpp",
        ["release.stopped"] = "Stoppade ett släpp",
        ["report.handled"] = "Hanterade en anmälan om tillgänglighet",
        ["tool.off"] = "Stängde av ett verktyg eller ett svar",
        ["tool.on"] = "Satte på ett verktyg eller ett svar",
        ["unclear.done"] = "Gick igenom läsares märken på ett stycke",
    };

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["archive"] = "arkivet",
        ["area"] = "område",
        ["discussion"] = "diskussion",
        ["document"] = "dokument",
        ["draft"] = "utkast",
        ["invitation"] = "inbjudan",
        ["mails"] = "brev",
        ["entry"] = "text",
        ["meeting"] = "möte",
        ["visit"] = "studiebesök",
        ["member"] = "medlem",
        ["page"] = "sida",
        ["post"] = "inlägg",
        ["release"] = "släpp",
        ["watch"] = "lagbevakning",
        ["report"] = "anmälan",
        ["tool"] = "verktyg",
        ["Member"] = "medlem",
        ["Contact"] = "kontaktperson",
        ["Guest"] = "gäst",
    };

    public static IReadOnlyList<Choice> Choices { get; } = [.. Actions.Select(action => new Choice(action.Key, action.Value)).OrderBy(choice => choice.Text, Content.SwedishOrder.Comparer)];

    /// <summary>An action in words; one that has none yet, as it is stored.</summary>
    public static string Of(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>What it was done to: "diskussion 12", "medlem 4 område exempelby".</summary>
    public static string Subject(string subject) =>
        subject == "first facilitator" ? "nätverkets första länk" : string.Join(' ', subject.Split(' ').Select(word => Kinds.GetValueOrDefault(word, word)));

    /// <summary>Where to look at it, or null.</summary>
    public static string? Address(string subject) => subject.Split(' ') switch
    {
        ["discussion", var id] => $"/forvaltning/diskussioner/{id}",
        ["meeting", var id, ..] => $"/natverk/traffar/{id}",
        ["visit", var id] => $"/natverk/studiebesok/{id}",
        ["watch", var id] => $"/redaktion/lagbevakning/{id}",
        ["draft", var id] => $"/redaktion/utkast/{id}",
        ["release", var id] => $"/redaktion/slapp/{id}",
        ["page", var address] => $"/vagledning/{address}",
        ["document", var id] => $"/natverk/dokument/{id}",
        ["post", var id] => $"/natverk/inlagg/{id}",
        ["member", var id, ..] => $"/forvaltning/medlemmar/{id}",
        ["report", ..] => "/forvaltning/tillganglighet",
        ["tool", ..] => "/forvaltning/verktyg",
        _ => null,
    };
}
