import { expect, it } from 'vitest';
import { svgFile } from './svgFile.ts';
import { createSvgPen } from './svgPen.ts';

function open() {
  return createSvgPen({
    measureText: () => ({ width: 10 }) as TextMetrics, // the part that is read
    pictureOf: () => 'data:image/png;base64,AAAA',
  });
}

it('writes a line with what a canvas would give it, to a hundredth of a pixel', () => {
  const { pen, elements } = open();
  pen.strokeStyle = '#1c3390';
  pen.lineWidth = 1 / 3;
  pen.globalAlpha = 0.55;
  pen.setLineDash([2, 4]);
  pen.beginPath();
  pen.moveTo(1 / 3, -1e-9);
  pen.lineTo(20, 10.126);
  pen.closePath();
  pen.stroke();
  expect(elements).toEqual([
    '<path d="M0.33 0L20 10.13Z" fill="none" stroke="#1c3390" stroke-width="0.33" stroke-dasharray="2 4" opacity="0.55"/>',
  ]);
});

it('writes arcs as a canvas turns them: all the way round, either way, and on from where a path ends', () => {
  const { pen, elements } = open();
  const arc = (from: number, to: number, isBack?: boolean) => {
    pen.beginPath();
    pen.arc(0, 0, 10, from, to, isBack);
    pen.fill();
    return /d="([^"]*)"/.exec(elements.at(-1) ?? '')?.[1];
  };
  expect(arc(0, 2 * Math.PI)).toBe('M10 0A10 10 0 0 1 -10 0A10 10 0 0 1 10 0');
  expect(arc(0, Math.PI / 2)).toBe('M10 0A10 10 0 0 1 0 10');
  expect(arc(0, -Math.PI / 2, true)).toBe('M10 0A10 10 0 0 0 0 -10');
  expect(arc(0, Math.PI / 2, true)).toBe('M10 0A10 10 0 0 0 -7.07 -7.07A10 10 0 0 0 0 10');
});

it('writes a line to where it begins as a dot', () => {
  const { pen, elements } = open();
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(3, 4);
  pen.lineTo(3, 4);
  pen.stroke();
  expect(elements[0]).toContain('d="M3 4h0" fill="none" stroke="#000" stroke-width="1" stroke-linecap="round"');
});

it('keeps words as words, wherever they are turned to, and takes no mark-up from them', () => {
  const { pen, elements } = open();
  pen.font = '500 12px sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.save();
  pen.translate(5, 6);
  pen.rotate(Math.PI / 2);
  pen.fillText('<b>&\u0000"', 0, 0);
  pen.restore();
  pen.fillText('m', 1, 2);
  expect(elements).toEqual([
    '<text x="0" y="4.2" font-family="sans-serif" font-size="12" font-weight="500" text-anchor="middle" fill="#000" transform="translate(5 6) rotate(90)">&lt;b&gt;&amp;"</text>',
    '<text x="1" y="6.2" font-family="sans-serif" font-size="12" font-weight="500" text-anchor="middle" fill="#000">m</text>',
  ]);
});

it('a file has a title, a description and its address, and none of them ends an element', () => {
  const words = { title: 'a < b', description: 'c & d', address: 'https://example.org/#own=0:1&m=0.3' };
  const text = svgFile({ width: 10, height: 20, paper: '#ffffff', elements: ['<path/>'], ...words });
  expect(text).toMatch(
    /^<svg [^>]*width="10" height="20" viewBox="0 0 10 20" role="img" aria-labelledby="arclab-title /,
  );
  expect(text).toContain('<metadata>ArcLab https://example.org/#own=0:1&amp;m=0.3</metadata>');
  expect(text).toContain('<title id="arclab-title">a &lt; b</title>');
  expect(text).toContain('<desc id="arclab-description">c &amp; d</desc>');
});
