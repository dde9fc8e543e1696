using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SigKunskap.Web.Data.Archive;

/// <summary>A row as a line of JSON: the properties by name, in an order that is always the same.</summary>
internal sealed class ArchiveRows(ArchiveTable table, IEntityType entity)
{
    /// <summary>Names the file that holds the text that stands apart.</summary>
    public const string FileField = "Fil";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>The properties that are written: the key first, then by name.</summary>
    public IReadOnlyList<IProperty> Written { get; } = [.. entity.GetProperties().Where(property => property.Name != table.Apart && !table.Secret.ContainsKey(property.Name))];

    /// <summary>The line, with its end.</summary>
    public ReadOnlyMemory<byte> Line(object row, IReadOnlySet<object> hidden, ArchiveFiles files)
    {
        buffer.ResetWrittenCount();
        var isHidden = hidden.Count > 0 && hidden.Contains(entity.FindPrimaryKey()!.Properties[0].PropertyInfo!.GetValue(row)!);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (var property in Written)
            {
                var value = property.PropertyInfo!.GetValue(row);
                json.WritePropertyName(property.Name);
                Write(json, isHidden && value is not null && table.Hidden.Contains(property.Name) ? ArchiveFormat.HiddenText : value);
            }

            if (table.Apart is not null)
                json.WriteString(FileField, files.PathOf(row));
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>What a field says as the property's own kind of value.</summary>
    /// <exception cref="FormatException">It is of another kind.</exception>
    public static object? Read(JsonElement field, IProperty property)
    {
        if (field.ValueKind == JsonValueKind.Null)
            return property.IsNullable ? null : throw new FormatException();
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(string))
            return Text(field, property.GetMaxLength());
        if (type == typeof(bool))
            return field.GetBoolean();
        if (type == typeof(int))
            return field.GetInt32();
        if (type == typeof(long))
            return field.GetInt64();
        if (type == typeof(double))
            return field.GetDouble();
        if (type == typeof(Guid))
            return field.GetGuid();
        if (type == typeof(DateOnly))
            return DateOnly.ParseExact(field.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (type == typeof(DateTime))
            return DateTime.ParseExact(field.GetString()!, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) is { Kind: DateTimeKind.Utc } at ? at : throw new FormatException();
        return type.IsEnum && Enum.TryParse(type, field.GetString(), out var word) && Enum.IsDefined(type, word!) ? word : throw new FormatException();
    }

    private static string Text(JsonElement field, int? longest) =>
        field.GetString() is { } text && (longest is null || text.Length <= longest) ? text : throw new FormatException();

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case Guid key: json.WriteStringValue(key); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTime at: json.WriteStringValue(at.ToString("O", CultureInfo.InvariantCulture)); break;
            case Enum word: json.WriteStringValue(word.ToString()); break;
            default: throw new InvalidOperationException($"The archive does not know how to write {value.GetType().Name}.");
        }
    }
}
