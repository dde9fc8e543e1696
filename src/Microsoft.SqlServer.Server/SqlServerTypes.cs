namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is stored.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}

/// <summary>Custom serialization of a user-defined type.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

/// <summary>Marks a type as a user-defined type of the server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsByteOrdered { get; set; }

    public bool IsFixedLength { get; set; }

    public string? Name { get; set; }

    public string? ValidationMethodName { get; set; }
}

/// <summary>Thrown when a user-defined type is not valid.</summary>
public sealed class InvalidUdtException : SystemException
{
    public InvalidUdtException()
    {
    }

    public InvalidUdtException(string message)
        : base(message)
    {
    }

    public InvalidUdtException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
