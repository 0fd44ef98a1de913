using System.Globalization;
using System.Text;
using QRCoder;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>A QR code as one SVG path: sharp at any size on paper, and no picture to fetch.</summary>
internal static class QrCode
{
    /// <param name="address">What a phone opens.</param>
    /// <param name="label">What a screen reader says; escaped already.</param>
    public static Markup Of(string address, string label)
    {
        // Level M stands a fold or a drop of coffee: 15 % may be lost.
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var begins = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > begins)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{begins} {y}h{x - begins}v1h-{x - begins}z");
                }
            }
        }

        return new Markup(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\"><rect width=\"{rows.Count}\" height=\"{rows.Count}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"));
    }
}
