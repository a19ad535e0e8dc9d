/** A notice in words: what was got, what is allowed, what is used instead. */
import { LESSON_NAMES } from '../../core/lessons/lessons.ts';
import { IDLE, WALL } from '../../store/address.ts';
import { allowedAt } from '../../store/addressAllowed.ts';
import { REOPENED } from '../../store/addressBar.ts';
import { ADDRESS_KEYS, LESSON_KEY, VERSION, VERSION_KEY, valueAt } from '../../store/addressFields.ts';
import type { Choices, Notice } from '../../store/state.ts';
import type { Catalogue } from '../text/catalogue.ts';

export function noticeSentence({ code, detail, used = '', fault }: Notice, choices: Choices, text: Catalogue): string {
  if (code === 'branch.earlier') return text.history.earlier(detail, used);
  if (code === 'branch.untrained') return text.history.untrained(detail, used);
  if (code === 'lanes.afresh') return text.wall.afresh;
  if (code === IDLE) return text.notice.idle(detail);
  if (code === REOPENED) return text.notice.reopened(detail, used);
  const key = code.replace(/^address\./, '');
  if (key === 'hide') return text.notice.hide(detail);
  if (key === 'show') return text.notice.show(detail);
  if (key === WALL) return text.wall.beyond(detail);
  if (key === LESSON_KEY) return text.notice.lesson(detail, LESSON_NAMES.join(', '));
  if (key === VERSION_KEY) return text.notice.version(detail, VERSION);
  const allowed = allowedAt(key, choices.setup.data);
  if (!allowed) return unknownSentence(detail, text);
  const kept = valueAt(key, choices);
  if ('isCurve' in allowed) return text.notice.curve(key, detail, fault ?? 'number', kept);
  if ('options' in allowed) return text.notice.options(key, detail, allowed.options.join(', '), kept);
  const say = allowed.isWhole ? text.notice.whole : text.notice.range;
  return say(key, detail, String(allowed.min), String(allowed.max), kept);
}

/** What the other circles have, once more by their prefixes, would make the list six times as long. */
function unknownSentence(got: string, text: Catalogue): string {
  const prefixOf = (key: string) => /^(?:vs|w\d)\.(?=loss$)/.exec(key)?.[0];
  const prefixes = ADDRESS_KEYS.flatMap((key) => prefixOf(key) ?? []);
  const keys = ADDRESS_KEYS.filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)));
  return text.notice.unknown(got, keys.join(', '), prefixes.join(', '));
}
