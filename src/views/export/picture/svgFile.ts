/** An SVG file: what was drawn, with a title and a description for those who do not see it, and the address that made it. */
import { sealText } from '../address/seal.ts';
import { escapeText, numberText } from './xml.ts';

export interface SvgFile {
  /** px. */
  width: number;
  height: number;
  title: string;
  description: string;
  /** Of the experiment. */
  address: string;
  paper: string;
  elements: readonly string[];
}

export function svgFile({ width, height, title, description, address, paper, elements }: SvgFile): string {
  const [w, h] = [numberText(width), numberText(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="arclab-title arclab-description">`,
    `<metadata>${escapeText(sealText(address))}</metadata>`,
    `<title id="arclab-title">${escapeText(title)}</title>`,
    `<desc id="arclab-description">${escapeText(description)}</desc>`,
    `<rect width="${w}" height="${h}" fill="${paper}"/>`,
    ...elements,
    '</svg>\n',
  ].join('\n');
}
