/** How far below its top a text has its baseline, as the page itself sets it: canvases and style sheets tell of the first font
 *  of a family, the page of the one that has the letters. */

/** @param place in whose surroundings it is measured  @returns ends it: what it measures with leaves the page */
export function measureAscents(place: Element): { ascentOf: (style: CSSStyleDeclaration) => number; end: () => void } {
  const probe = document.createElement('span');
  const letters = document.createTextNode('x');
  const baseline = document.createElement('span');
  // By properties, since the page's policy allows no style in text.
  Object.assign(probe.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'nowrap' });
  Object.assign(baseline.style, { display: 'inline-block', width: '0', height: '0' });
  probe.append(letters, baseline);
  place.append(probe);
  const range = document.createRange();
  const known = new Map<string, number>();
  return {
    ascentOf(style) {
      const key = [style.fontFamily, style.fontSize, style.fontStyle, style.fontWeight].join();
      let ascent = known.get(key);
      if (ascent === undefined) {
        const { fontFamily, fontSize, fontStyle, fontWeight } = style;
        Object.assign(probe.style, { fontFamily, fontSize, fontStyle, fontWeight });
        range.selectNodeContents(letters);
        ascent = baseline.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
        known.set(key, ascent);
      }
      return ascent;
    },
    end: () => probe.remove(),
  };
}
