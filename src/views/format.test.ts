import { describe, expect, it } from 'vitest';
import { createFormats, NO_NUMBER } from './format.ts';

describe.each(['en', 'ja'] as const)('numbers in %s', (language) => {
  const formats = createFormats(language);

  it('keep their decimals, so that they keep their width', () => {
    expect(formats.fixed(0.5, 2)).toBe('0.50');
    expect(formats.percent(0.977)).toBe('97.7');
    expect(formats.degrees(0.5)).toBe('28.6');
    expect(formats.whole(12345)).toBe('12,345');
    expect(formats.fixed(-1234567.891, 2)).toBe('−1,234,567.89');
    expect(formats.whole(999)).toBe('999');
  });

  it('are short where they are chosen', () => {
    expect(formats.short(32)).toBe('32');
    expect(formats.short(0.006)).toBe('0.006');
    expect(formats.short(0.00001)).toBe('0.00001');
    expect(formats.short(-0.000000698)).toBe('-0.000000698');
    expect(formats.short(12345)).toBe('12300');
  });

  it('have a true minus sign, and no minus zero', () => {
    expect(formats.degrees(-0.5)).toBe('−28.6');
    expect(formats.fixed(-0.001, 1)).toBe('0.0');
  });

  it('are a dash where there is none', () => {
    expect(formats.fixed(Number.NaN, 1)).toBe(NO_NUMBER);
    expect(formats.degrees(Number.POSITIVE_INFINITY)).toBe(NO_NUMBER);
  });
});
