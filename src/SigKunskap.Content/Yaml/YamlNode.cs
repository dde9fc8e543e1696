namespace SigKunskap.Content.Yaml;

/// <summary>A value in a YAML file, with the one-based line where it starts.</summary>
/// <param name="Line">One-based line in the file.</param>
public abstract record YamlNode(int Line);

/// <summary>A text, number or date; YAML's types are not guessed, the reader asks for what it needs.</summary>
/// <param name="Line">One-based line in the file.</param>
/// <param name="Text">The text as written, without quotes.</param>
public sealed record YamlScalar(int Line, string Text) : YamlNode(Line);

/// <summary>A list.</summary>
/// <param name="Line">One-based line in the file.</param>
/// <param name="Items">The values in order.</param>
public sealed record YamlSequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// <summary>Keys with values, in the order of the file.</summary>
/// <param name="Line">One-based line in the file.</param>
/// <param name="Entries">Each key once; its line is the key's.</param>
public sealed record YamlMapping(int Line, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Line);
