using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Access.OpenId;

namespace SigKunskap.Web.Features.Account;

/// <summary>What becomes of somebody who comes back from the provider outside: let in, sent on to their invitation, asked whether to link, or told that they do not belong here.</summary>
public sealed class OutsideArrival(SignInFromOutside signIn, OutsideLinks links, CurrentPerson current)
{
    private const string Invitations = "/konto/inbjudan/";

    public enum State
    {
        Nobody,
        NoMember,
        MayLink,
        BelongsToAnother,
        MustWait,
        GoesOn,
    }

    /// <param name="State">What to show.</param>
    /// <param name="Login">Who came; null for nobody.</param>
    /// <param name="Next">Where to go on to, or null.</param>
    public sealed record Answer(State State, OutsideLogin? Login, string? Next = null);

    public async Task<Answer> For(HttpContext context, string? back)
    {
        if (await OutsideLogin.Of(context) is not { } login)
            return new(State.Nobody, null);
        var (owner, next) = (await links.OwnerOf(login), WayBack.Safe(back));
        if (await current.Find(context.User, context.RequestAborted) is { } person)
        {
            if (owner == person.Id)
                await OutsideLogin.Forget(context);
            return owner == person.Id ? new(State.GoesOn, login, next)
                : owner is not null ? new(State.BelongsToAnother, login)
                : IsInvitation(next) ? new(State.GoesOn, login, next)
                : new(State.MayLink, login);
        }

        return await signIn.For(login) switch
        {
            SignInFromOutside.Answer.In => new(State.GoesOn, login, next),
            SignInFromOutside.Answer.NeedsCode => new(State.GoesOn, login, $"/konto/kod?{SignIns.BackKey}={Uri.EscapeDataString(next)}"),
            SignInFromOutside.Answer.MustWait => new(State.MustWait, login),
            _ => IsInvitation(next) ? new(State.GoesOn, login, next) : new(State.NoMember, login),
        };
    }

    /// <summary>Links the one who came to the account that is signed in; what hinders it comes back in words.</summary>
    public async Task<IReadOnlyList<string>> Link(HttpContext context)
    {
        if (await OutsideLogin.Of(context) is not { } login || await current.Find(context.User, context.RequestAborted) is not { } person)
            return ["Det gick för lång tid. Logga in och försök igen."];
        var mistakes = await links.Add(person.Id, login);
        if (mistakes.Count == 0)
            await OutsideLogin.Forget(context);
        return mistakes;
    }

    private static bool IsInvitation(string path) => path.StartsWith(Invitations, StringComparison.Ordinal);
}
