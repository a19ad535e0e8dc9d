/** Algorithm 1 as HTML: line by line what it does, the same in a framework, and in our own code. */
import type { Framework } from '../../views/export/code/dialects.ts';
import { escapeHtml } from '../markup.ts';
import { inPhrases } from '../phrases.ts';
import type { AlgorithmText } from '../text/algorithm/catalogue.ts';
import type { ArticleLanguage } from '../text/names.ts';
import { commentedCode, linesOf } from './code.ts';
import { STEP_IDS, STEPS } from './steps.ts';

/** In the order in which they are offered. */
const FRAMEWORK_NAMES: Readonly<Record<Framework, string>> = {
  pytorch: 'PyTorch',
  tensorflow: 'TensorFlow',
  numpy: 'NumPy',
};
const FRAMEWORKS = Object.keys(FRAMEWORK_NAMES) as Framework[]; // its keys

export function algorithmHtml(text: AlgorithmText, language: ArticleLanguage): string {
  const choices = FRAMEWORKS.map(
    (its, i) =>
      `<label><input type="radio" name="framework" value="${its}"${i === 0 ? ' checked' : ''}>${FRAMEWORK_NAMES[its]}</label>`,
  );
  const steps = STEP_IDS.map((id) => {
    const { numbers, here, file } = STEPS[id];
    const rows = FRAMEWORKS.map((its) => rowHtml(FRAMEWORK_NAMES[its], linesOf(its, id), its));
    const says = escapeHtml(text.says[id]);
    return `<li><p class="does"><span class="numbers">${numbers}</span>${says}</p>${rows.join('')}${rowHtml(`${text.here} ${file.replace(/.*\//, '')}`, here, '', file)}</li>`;
  });
  const wholes = FRAMEWORKS.map(
    (its) => `<pre data-framework="${its}"><code>${escapeHtml(commentedCode(its, text.says))}</code></pre>`,
  );
  return [
    `<figure class="algorithm" id="algorithm-1"><figcaption><b>${text.name}</b> ${inPhrases(escapeHtml(text.caption), language)}</figcaption>`,
    `<fieldset><legend>${escapeHtml(text.framework)}</legend>${choices.join('')}</fieldset>`,
    `<ol>${steps.join('')}</ol>`,
    `<details><summary>${escapeHtml(text.whole)}</summary>${wholes.join('')}`,
    // Without a script there is nothing that it could do.
    `<p class="copy" hidden><button type="button" data-copied="${escapeHtml(text.copied)}" data-not-copied="${escapeHtml(text.notCopied)}">${escapeHtml(text.copy)}</button> <span role="status"></span></p>`,
    '</details></figure>',
  ].join('\n');
}

/** @param framework whose row it is, where it is one's  @param file where the lines stand */
function rowHtml(name: string, lines: readonly string[], framework: string, file = ''): string {
  const whose = framework ? ` data-framework="${framework}"` : ' class="here"';
  const title = file ? ` title="${file}"` : '';
  const code = lines.map((line) => `<code>${escapeHtml(line)}</code>`);
  return `<div${whose}><span${title}>${escapeHtml(name)}</span><pre>${code.join('')}</pre></div>`;
}
