namespace SigKunskap.Web.Platform.News;

/// <summary>What somebody is told.</summary>
/// <param name="Title">Of what it is about: a discussion's title.</param>
/// <param name="Line">Who and where, in one sentence.</param>
/// <param name="Path">Where it can be read.</param>
/// <param name="Instead">What to read instead, by name and address; null when nothing has taken its place.</param>
public sealed record Told(string Title, string Line, string Path, (string Title, string Path)? Instead = null);
