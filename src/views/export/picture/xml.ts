/** Text and numbers as XML takes them. */

/** Rounded to a hundredth; what is no number is 0. */
export function numberText(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100 + 0) : '0'; // + 0: −0 is written 0
}

/** ' name="value"', or nothing for null. */
export function attribute(name: string, value: string | number | null | undefined): string {
  if (value == null) return '';
  return ` ${name}="${typeof value === 'number' ? numberText(value) : escapeText(value).replaceAll('"', '&quot;')}"`;
}

/** What XML has no place for, control characters, is left out. */
export function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
