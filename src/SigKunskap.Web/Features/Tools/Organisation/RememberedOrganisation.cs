using SigKunskap.Content.Flows;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Organisation;

/// <summary>
/// How somebody's municipality is organised, kept in a cookie that they chose themselves: answers to the tools' questions about organisation and
/// nothing else. The cookie is read against the library, so that nothing but known answers ever comes out of it.
/// </summary>
public sealed class RememberedOrganisation(LivingLibrary living, PortalSettings settings)
{
    /// <summary>Organisations change; after this long it is asked anew.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(365);

    private string CookieName => PortalCookies.NameOf("organisation", settings);

    /// <summary>The questions about organisation that the tools have, each once.</summary>
    public IEnumerable<Question> Questions => living.Now.Flows.SelectMany(flow => flow.Questions).Where(question => question.IsProfile).DistinctBy(question => question.Id);

    /// <summary>What the cookie of a request says, by question; empty without one.</summary>
    public IReadOnlyDictionary<string, string> Of(HttpRequest request) => request.Cookies[CookieName] is { } text ? Known(Pairs(text)) : new Dictionary<string, string>();

    /// <summary>Those of some answers that are answers to questions about organisation.</summary>
    public IReadOnlyDictionary<string, string> Known(IEnumerable<KeyValuePair<string, string>> answers)
    {
        var questions = Questions.ToDictionary(question => question.Id);
        return answers.Where(answer => questions.TryGetValue(answer.Key, out var question) && question.PlaceOf(answer.Value) >= 0).DistinctBy(answer => answer.Key).ToDictionary();
    }

    /// <summary>Keeps the answers in the browser; without any, forgets.</summary>
    public void Keep(HttpResponse response, IReadOnlyDictionary<string, string> answers)
    {
        if (answers.Count == 0)
            response.Cookies.Delete(CookieName, PortalCookies.Options(settings));
        else
            response.Cookies.Append(CookieName, string.Join('.', answers.Select(answer => $"{answer.Key}_{answer.Value}")), PortalCookies.Options(settings, Lasts));
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string text) =>
        text.Split('.').Select(pair => pair.Split('_')).Where(pair => pair.Length == 2).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
}
