// What somebody sees of the focus as it goes through a page. `eye` runs in the page and may use nothing from outside.

export interface Eye {
  /** What is wrong with what has the focus, '' where nothing is; whether it is this one; whether the page ended. */
  look: (sought: Node | null) => { found: boolean; ended: boolean; fault: string };
  /** What is wrong when the focus goes through all of the page, and back. */
  walk: () => string[];
}

/** Made before the focus moves: it remembers how everything looks without. */
export function eye(): Eye {
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]')];
  const stops = all.filter((element) => !element.matches(':disabled, [tabindex="-1"]') && element.checkVisibility({ visibilityProperty: true }));
  const name = (element: Element) =>
    `${element.localName}${element.id && `#${element.id}`} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;

  // Drawn around it, or around what it stands in, as around a session's whole block.
  const frames = (element: Element) => {
    const around = [element, element.parentElement, element.parentElement?.parentElement].filter((each) => each != null);
    const drawn = around.map((each) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each);
      const line = outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /, 0\)$|^transparent$/.test(outlineColor) ? '' : outlineColor;
      return line + (boxShadow === 'none' ? '' : boxShadow);
    });
    return drawn.join('|');
  };
  const without = new Map<Element, string>(stops.filter((element) => element !== document.activeElement).map((element) => [element, frames(element)]));

  const wrong = (element: Element): string => {
    // The button inside a date draws its own.
    const inside = element.matches('input[type="date"]:not(:focus-visible)');
    if (!inside && frames(element) === (without.get(element) ?? '||')) return `${name(element)} does not show its focus`;
    // Of a link of several lines, the first.
    const box = element.getClientRects()[0];
    if (!box || box.width < 2 || box.height < 2) return `${name(element)} has the focus and is not seen`;
    const [left, right, top, bottom] = [Math.max(box.left, 0), Math.min(box.right, innerWidth), Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    // Of what is high, such as a text, a part is enough.
    const fits = box.width <= innerWidth && box.height <= Math.min(innerHeight, 64);
    if (right - left < (fits ? box.width - 1 : 2) || bottom - top < (fits ? box.height - 1 : 2)) return `${name(element)} has the focus out of view`;
    const [across, down] = [(left + right) / 2, (top + bottom) / 2];
    const edges = [[across, top + 2], [across, bottom - 2], [left + 2, down], [right - 2, down]];
    for (const [x, y] of [[across, down], ...(fits ? edges : [])] as [number, number][]) {
      const seen = document.elementFromPoint(x, y);
      if (!seen || !element.contains(seen)) return `${name(element)} has the focus under ${seen ? name(seen) : 'nothing'}`;
    }
    return '';
  };

  let [last, times] = [document.activeElement, 0];
  return {
    look: (sought) => {
      const now = document.activeElement;
      const ended = now === null || now === document.body;
      times = now === last ? times + 1 : 0;
      last = now;
      // A date has four stops inside.
      const fault = ended ? '' : times > 5 ? `${name(now)} keeps the focus` : wrong(now);
      return { found: now === sought, ended, fault };
    },
    walk: () => {
      const faults = [...stops, ...stops.slice().reverse()].map((element) => {
        element.focus({ focusVisible: true } as FocusOptions);
        return document.activeElement === element ? wrong(element) : `${name(element)} does not take the focus`;
      });
      return [...new Set(faults)].filter((fault) => fault !== '');
    },
  };
}
