using System.Buffers.Binary;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>Where a picture was taken, as the camera wrote it (CIPA DC-008, Exif 2.32, 4.6.6).</summary>
internal static class CameraPosition
{
    private const ushort GpsTag = 0x8825, LatitudeRef = 1, Latitude = 2, LongitudeRef = 3, Longitude = 4;

    private const int MostTags = 500;

    /// <summary>In degrees; null when the picture does not say.</summary>
    public static (double Latitude, double Longitude)? Of(ReadOnlySpan<byte> exif)
    {
        // Some writers keep the mark of JPEG in other formats too.
        if (exif.StartsWith("Exif\0\0"u8))
            exif = exif[6..];
        if (exif is not ([(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..]))
            return null;
        var little = exif[0] == 'I';
        return Find(exif, Read32(exif, 4, little), GpsTag, little) is { } gps && Read32(exif, gps, little) is var folder
            && Degrees(exif, folder, Latitude, LatitudeRef, 'S', little) is { } latitude && Degrees(exif, folder, Longitude, LongitudeRef, 'W', little) is { } longitude
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? (latitude, longitude) : null;
    }

    /// <summary>Where the value of a tag stands; null when the folder has no such tag.</summary>
    private static uint? Find(ReadOnlySpan<byte> exif, uint folder, ushort tag, bool little)
    {
        var count = Math.Min((int)Read16(exif, folder, little), MostTags);
        for (var number = 0u; number < count; number++)
        {
            if (Read16(exif, folder + 2 + (number * 12), little) == tag)
                return folder + 2 + (number * 12) + 8;
        }

        return null;
    }

    private static double? Degrees(ReadOnlySpan<byte> exif, uint folder, ushort tag, ushort side, char negative, bool little)
    {
        if (Find(exif, folder, tag, little) is not { } place)
            return null;
        var (at, degrees) = (Read32(exif, place, little), 0.0);
        foreach (var (part, unit) in new[] { (0u, 1.0), (8u, 60.0), (16u, 3600.0) })
        {
            if (Read32(exif, at + part + 4, little) is > 0 and var below)
                degrees += Read32(exif, at + part, little) / (double)below / unit;
        }

        return Find(exif, folder, side, little) is { } letter && letter < exif.Length && exif[(int)letter] == negative ? -degrees : degrees;
    }

    /// <summary>Outside the picture's bytes everything is 0.</summary>
    private static uint Read32(ReadOnlySpan<byte> exif, uint at, bool little) =>
        at > exif.Length - 4 ? 0 : little ? BinaryPrimitives.ReadUInt32LittleEndian(exif[(int)at..]) : BinaryPrimitives.ReadUInt32BigEndian(exif[(int)at..]);

    private static ushort Read16(ReadOnlySpan<byte> exif, uint at, bool little) =>
        at > exif.Length - 2 ? (ushort)0 : little ? BinaryPrimitives.ReadUInt16LittleEndian(exif[(int)at..]) : BinaryPrimitives.ReadUInt16BigEndian(exif[(int)at..]);
}
