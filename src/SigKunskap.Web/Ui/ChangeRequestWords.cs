using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Ui;

/// <summary>What the states of a request for a change are called.</summary>
public static class ChangeRequestWords
{
    public static string Of(ChangeRequestState state) => state switch
    {
        ChangeRequestState.Received => "Mottagen",
        ChangeRequestState.WillChange => "Beslutad: ändras",
        ChangeRequestState.WillNotChange => "Beslutad: ändras inte",
        _ => "Ändrad",
    };
}
