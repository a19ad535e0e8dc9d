import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readPolicy } from '../cli/policy.ts';
import { englishIn } from '../e2e/words.ts';
import { parseAddress } from '../store/address.ts';
import { defaultChoices } from '../store/defaults.ts';
import { EQUATION_IDS, symbolsOf } from './equations.ts';
import { FACTS } from './facts.ts';
import { notedHtml } from './marginNotes.ts';
import { htmlOf } from './markup.ts';
import { PLATE_IDS } from './plates/plates.ts';
import { PREDICTION_IDS, PREDICTIONS } from './predict/predictions.ts';
import { REFERENCE_IDS } from './references.ts';
import { renderArticle, renderTitle } from './render.ts';
import { SECTION_IDS } from './text/catalogue.ts';
import { ARTICLE } from './text/languages.ts';
import { ARTICLE_LANGUAGES } from './text/names.ts';
import { TRIES, TRY_IDS } from './tries.ts';

/** What names something, and measures nothing: figures, equations and tables of the paper, dimensions, a bar's ends. */
const NAMES =
  /Figures? \d(?: \(\w\)| and \d)?|(?:Figure|Table|Eq\.) \d|AgeDB-30|2-D|2 次元|512 (?:dimensions|次元)|0°|180°|(?:accuracy|精度が|=) 0|(?:長さ|半径) 1/g;
const PAGES_OF = ARTICLE_LANGUAGES.map(
  (language) => [language, renderTitle(language) + renderArticle(language)] as const,
);

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found);
const textOf = (html: string) =>
  html
    .replaceAll('<wbr>', '')
    .replaceAll('\u00a0', ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#\d+;/g, ' ');

describe.each(PAGES_OF)('the article, %s', (language, html) => {
  const prose = html.slice(0, html.indexOf('<section id="references"'));

  it('has no figure but those of the fact table', () => {
    const without = prose
      .replace(/<(math|data|ol|pre|b)\b.*?<\/\1>/gs, ' ')
      .replace(/<span class="knob".*?<\/span>/gs, ' ')
      .replace(/<ul class="tries">.*?<\/ul>|<p class="what">.*?<\/p>/gs, ' ')
      .replace(/<a class="cite".*?<\/a>/gs, ' ')
      .replace(/<span class="number">.*?<\/span>|<a class="note-number".*?<\/a>/gs, ' ');
    expect(
      textOf(without)
        .replace(NAMES, ' ')
        .match(/.{0,30}\d.{0,30}/g) ?? [],
    ).toEqual([]);
  });

  it('prints each fact with its source', () => {
    for (const [, value, title] of html.matchAll(/<data value="([^"]*)" title="([^"]*)"/g)) {
      expect(Object.values(FACTS).map((fact) => String(fact.value))).toContain(value);
      expect(title).toMatch(/^\S.* \d{4}, ./);
    }
    const printed = all(html, /<data value="([^"]*)"/g).map(Number);
    for (const [id, { value }] of Object.entries(FACTS)) expect(printed, id).toContain(value);
  });

  it('says of what can be tried only figures that are tried', () => {
    for (const id of TRY_IDS) {
      const settings = numbersOf(id);
      for (const figure of ARTICLE[language].tries[id].label.replace(NAMES, '').match(/\d[\d.]*/g) ?? []) {
        expect(settings, id).toContain(Number(figure));
      }
    }
  });

  it('has every equation, reference and thing to try, and leads nowhere that is not there', () => {
    expect(all(html, /<div class="equation" id="eq-([\w-]+)"/g)).toEqual(EQUATION_IDS);
    const asked = all(html, /data-predict="([\w-]+)"/g);
    expect(asked).toEqual(PREDICTION_IDS);
    const runs = Object.values(PREDICTIONS).map(({ run }) => run);
    expect(new Set([...all(html, /data-try="([\w-]+)"/g), ...runs])).toEqual(new Set(TRY_IDS));
    expect(new Set(all(html, /id="ref-(\w+)"/g))).toEqual(new Set(REFERENCE_IDS));
    expect(all(html, /<figure class="plate" id="plate-(\w+)"/g).sort()).toEqual(PLATE_IDS.toSorted());
    const ids = new Set(all(html, /\bid="([\w-]+)"/g));
    for (const target of all(html, /href="#([\w-]+)"/g)) expect(ids).toContain(target);
    expect(html.replaceAll(/data-says="[^"]*"/g, '')).not.toMatch(/temml-error|undefined|\{[=@#~]?\w/);
  });

  it('has notes in the order of their numbers, each below the paragraph that leads to it and nowhere else', () => {
    const notes = all(
      html,
      /<a class="note-number" href="#note-(\d+)"[^>]*>\1<\/a>(?=(?:(?!<aside).)*<aside id="note-\1")/gs,
    );
    expect(notes).toEqual(notes.map((_, place) => String(place + 1)));
    expect(notes.length).toBeGreaterThan(10);
    expect(all(html, /(class="note-number"|<aside )/g)).toHaveLength(2 * notes.length);
    expect(html).not.toContain('{^}');
  });

  it('has the equations as MathML whose symbols are named', () => {
    expect(html).toMatch(/<mi[^>]*data-sym="m"[^>]*>|data-sym="m"/);
    const rows = all(html, /<div data-row="(\w+)">/g);
    expect(rows).toHaveLength(2 * 5);
    expect(html.match(/<math/g)).toHaveLength(EQUATION_IDS.length + rows.length);
  });
});

it('lists after each equation its symbols once, each with what it means', () => {
  const { arcface: listed } = Object.fromEntries(EQUATION_IDS.map((id) => [id, symbolsOf(id)]));
  expect(listed).toEqual(['L', 'N', 's', 'thetaY', 'm', 'n', 'thetaJ']);
  for (const [language, html] of PAGES_OF) {
    for (const id of EQUATION_IDS) {
      const legend = html.split(`id="eq-${id}"`)[1].split('</details>')[0].split('<details')[1];
      expect(all(legend, /<li data-points-at="(\w+)"/g)).toEqual(symbolsOf(id));
      const words = legend.replace(/<[^>]*>/g, ''); // a term in them is marked
      for (const symbol of symbolsOf(id)) expect(words).toContain(ARTICLE[language].symbols[symbol]);
    }
  }
});

it('holds numbers of the lab that are those which the page begins with, in at least five sentences', () => {
  for (const [language, html] of PAGES_OF) {
    const knobs = [...html.matchAll(/data-knob="(\w+)" .*?data-says="([^"]*)">([^<]*)</g)];
    expect(knobs.length, language).toBeGreaterThan(5);
    for (const [, name, says, shown] of knobs) {
      expect(shown).toBe({ m: '0.50', s: '32' }[name]);
      expect(says).toContain('{value}');
    }
  }
});

test.each(ARTICLE_LANGUAGES)(
  'every part closes with one question to foretell, after it no more than what else to try, %s',
  (language) => {
    for (const section of SECTION_IDS) {
      const { blocks } = ARTICLE[language].sections[section];
      const asked = blocks.filter((block) => typeof block === 'object' && 'predict' in block);
      expect(asked, section).toHaveLength(1);
      const after = blocks.slice(blocks.indexOf(asked[0]) + 1);
      expect(
        after.map((block) => Object.keys(block)),
        section,
      ).toEqual(after.length === 0 ? [] : [['tries']]);
    }
  },
);

test('what a question runs is not offered beside it, where what to look for would tell the answer', () => {
  for (const { blocks } of Object.values(ARTICLE.en.sections)) {
    const tries = blocks.flatMap((block) => (typeof block === 'object' && 'tries' in block ? (block.tries ?? []) : []));
    const runs = blocks.flatMap((block) =>
      typeof block === 'object' && 'predict' in block ? [PREDICTIONS[block.predict].run] : [],
    );
    expect(tries).not.toContain(runs[0]);
  }
});

/** Every number that an address leads to. */
function numbersOf(id: keyof typeof TRIES): unknown[] {
  const { setup, knobs } = parseAddress(TRIES[id].set, defaultChoices(['en'])).choices;
  return [...Object.values(setup), ...knobs.flatMap((its) => Object.values(its))];
}

test.each(TRY_IDS)('what is tried as "%s" is an address that the page understands wholly', (id) => {
  expect(parseAddress(TRIES[id].set, defaultChoices(['en'])).notices).toEqual([]);
});

test('both languages say the same: section by section the same equations, facts, plates and things to try', () => {
  const [first, ...others] = PAGES_OF.map(([, html]) =>
    html.split('<section id="').map((section) => ({
      id: /^[\w-]+/.exec(section)?.[0],
      equations: all(section, /id="eq-([\w-]+)"/g),
      tries: all(section, /data-try="([\w-]+)"/g),
      asks: all(section, /data-predict="([\w-]+)"/g),
      cites: all(section, /class="cite" href="#([\w-]+)"/g).sort(),
      facts: all(section, /<data value="([^"]*)"/g).sort(),
      knobs: all(section, /data-knob="(\w+)"/g).sort(),
      notes: all(section, /id="(note-\d+)"/g),
      plates: all(section, /id="(plate-\w+)"/g),
    })),
  );
  for (const other of others) expect(other).toEqual(first);
});

test('a name that there is not is refused', () => {
  for (const text of ['{q}', '{=toy.people}', '{@nobody}', '{~q}', '{~theta}'])
    expect(() => htmlOf(text, 'en')).toThrow(/which there is not/);
  expect(htmlOf('a < *b* & {thetaY}', 'en')).toBe('a &#60; <em>b</em> &#38; <i data-sym="thetaY">θ<sub>y</sub></i>');
});

test('a paragraph with a note says where its number stands, once', () => {
  for (const paragraph of ['Nowhere.', 'Here{^} and here{^}.'])
    expect(() => notedHtml({ paragraph, note: '' }, ARTICLE.en, 'en')).toThrow(/has \{\^\} once/);
});

test('a figure stays with its number, and a symbol with what it is', () => {
  expect(htmlOf('Figure 3, Eq. 2', 'en')).toBe('Figure\u00a03, Eq.\u00a02');
  expect(htmlOf('{s} = 2', 'ja')).toBe('<i data-sym="s">s</i>\u00a0=\u00a02');
  expect(htmlOf('{m} = {~m}, and', 'en')).toMatch(
    /^<span class="whole"><i [^>]*>m<\/i>\u00a0=\u00a0<span class="knob".*<\/span>,<\/span> and$/,
  );
});

test('citations stand in brackets, and share them where they stand side by side', () => {
  const cite = (id: string, short: string) => `<a class="cite" href="#ref-${id}">${short}</a>`;
  const [meng, kim] = [cite('meng2021', 'Meng et al. 2021'), cite('kim2022', 'Kim et al. 2022')];
  expect(htmlOf('of its feature {@meng2021} {@kim2022}.', 'en')).toBe(`of its feature (${meng}; ${kim}).`);
  expect(htmlOf('方法 {@meng2021} {@kim2022}。', 'ja')).toBe(`方法（${meng}; ${kim}）。`);
  expect(htmlOf('{@meng2021} は {m} を', 'ja')).toBe(`（${meng}）は <i data-sym="m">m</i> を`);
});

test('its pages have the policy of the page', () => {
  const policyOf = (file: string) => readPolicy(readFileSync(file, 'utf8'));
  expect(policyOf('src/article/page.html')).toBe(policyOf('index.html'));
});

test('no English is left in the Japanese article but names, code, what is cited, and a term where it is first met', () => {
  const html = PAGES_OF.find(([language]) => language === 'ja')?.[1] ?? '';
  const japanese = html
    .replace(/<section id="references".*?<\/section>/gs, ' ')
    .replace(/<(math|pre|code)\b.*?<\/\1>|<a class="cite".*?<\/a>|<(\w+)[^>]* lang="en"[^>]*>.*?<\/\2>/gs, ' ')
    .replaceAll('<wbr>', '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/（[^）]*）|「[^」]*」|\w+\.ts\b/g, ' '); // in brackets the English at first use, in quotes what is spoken of
  expect(englishIn(japanese)).toEqual([]);
});
