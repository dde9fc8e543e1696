using System.Text.Json;
using Microsoft.Playwright;

namespace SigKunskap.BrowserTests;

/// <summary>Walks through a page with the Tab key.</summary>
public static class Focus
{
    /// <summary>Tells of the element in focus; null when the focus has left the page.</summary>
    private const string Here =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const ring = element => { const style = getComputedStyle(element); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; };
          const box = [...e.getClientRects()].find(r => r.width > 0) ?? e.getBoundingClientRect();
          // Of a text area the browser brings the caret into the window, which is at its top.
          const x = box.x + box.width / 2;
          let y = box.y + (e.localName === 'textarea' ? Math.min(box.height / 2, 24) : box.height / 2);
          // What is taller than the window is never seen whole: the middle of the part that is in the window has to be.
          if (box.height > innerHeight) y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
          const top = document.elementFromPoint(x, y);
          return {
            text: (e.ariaLabel || e.innerText || e.name || e.outerHTML).trim().slice(0, 60),
            place: e.closest('header') ? 'header' : e.closest('main') ? 'main' : e.closest('footer') ? 'footer' : 'skip',
            x: Math.round(box.x), y: Math.round(box.y + scrollY), bottom: Math.round(box.bottom + scrollY),
            order: [...document.querySelectorAll('*')].indexOf(e),
            hasParts: ['date', 'time', 'datetime-local'].includes(e.type),
            ring: ring(e) || [...document.querySelectorAll('.card, .search')].some(around => around.contains(e) && ring(around)),
            seen: e.checkVisibility({ opacityProperty: true }) && !!top && (top === e || e.contains(top) || top.contains(e)),
          };
        }
        """;

    /// <param name="Text">What it says.</param>
    /// <param name="Place">Which part of the page it is in.</param>
    /// <param name="X">Its left edge on the page, pixels.</param>
    /// <param name="Y">Its upper edge on the page, pixels.</param>
    /// <param name="Bottom">Its lower edge on the page, pixels.</param>
    /// <param name="Order">Its place in the document.</param>
    /// <param name="HasParts">It is a field whose hours, minutes and button have the focus in turn, while the page is told of the field alone.</param>
    /// <param name="Ring">It has an outline.</param>
    /// <param name="Seen">It is in the window, and nothing covers it.</param>
    public sealed record TabStop(string Text, string Place, int X, int Y, int Bottom, int Order, bool HasParts, bool Ring, bool Seen)
    {
        public bool Visible => Ring && Seen;
    }

    /// <summary>Every stop from the top of the page until the focus leaves it. The parts of a field for a day or a time are one stop: the field.</summary>
    public static async Task<IReadOnlyList<TabStop>> Walk(IPage page)
    {
        var stops = new List<TabStop>();
        for (var steps = 0; steps < 500; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await Now(page) is not { } stop || stop.Order == stops.FirstOrDefault()?.Order)
                return stops;
            if (!stop.HasParts || stop.Order != stops.LastOrDefault()?.Order)
                stops.Add(stop);
        }

        throw new InvalidOperationException($"Fokus kommer inte ur sidan: {stops[^1]}");
    }

    public static async Task<TabStop?> Now(IPage page) =>
        (await page.EvaluateAsync(Here)) is { ValueKind: JsonValueKind.Object } stop ? stop.Deserialize<TabStop>(JsonSerializerOptions.Web) : null;
}
