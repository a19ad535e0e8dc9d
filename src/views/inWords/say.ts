/** A place of the tree in a sentence. */
import type { ClassFacts } from '../../core/classFacts.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { forceOf } from '../circle/force.ts';
import { separatedCount } from '../circle/gap.ts';
import { printFact, sampleFacts } from '../circle/sampleFacts.ts';
import type { CircleText } from '../circle/text.ts';
import { type Formats, NO_NUMBER } from '../format.ts';
import { identityMark } from '../palette.ts';
import { sayGap } from '../parts/Verdict.tsx';
import type { Catalogue } from '../text/catalogue.ts';
import { clockHour } from './clock.ts';
import type { InWordsCatalogue } from './text/catalogue.ts';
import type { Classes } from './useClasses.ts';
import type { Place } from './walk.ts';

export interface Speech {
  readonly words: InWordsCatalogue;
  readonly text: Catalogue;
  readonly circle: CircleText;
  readonly formats: Formats;
}

/** Whoever has a name is called by it. */
export function nameOf(label: number, names: readonly string[] | null, { circle }: Speech): string {
  return names ? shortName(names[label]) : circle.identity(identityMark(label));
}

/** Whole degrees, without the sign. */
const degreesOf = (radians: number, { formats }: Speech) => formats.degrees(Math.abs(radians), 0);

export function sayDirection(azimuth: number, { words }: Speech): string {
  return Number.isFinite(azimuth) ? words.clock(clockHour(azimuth)) : NO_NUMBER;
}

/** '' where there is no other class. */
function sayNext({ next }: ClassFacts, names: readonly string[] | null, speech: Speech): string {
  if (!next) return '';
  const [who, { words }] = [nameOf(next.label, names, speech), speech];
  if (Number.isNaN(next.gap)) return words.mixed(who);
  return (next.gap < 0 ? words.overlap : words.gap)(who, degreesOf(next.gap, speech));
}

/** @param name of the circle */
export function sayPlace(at: Place, name: string, classes: Classes, pinned: number | null, speech: Speech): string {
  const { facts, snapshot, people } = classes;
  if (at.level === 'circle') return sayCircle(name, snapshot, speech);
  const its = facts.find(({ label }) => label === at.label);
  if (!its) return '';
  const { words } = speech;
  switch (at.level) {
    case 'class':
      return words.class(
        nameOf(at.label, people.names, speech),
        sayDirection(its.centre, speech),
        sayNext(its, people.names, speech),
      );
    case 'part':
      return sayPart(at.part, its, classes, speech);
    case 'sample': {
      const sentence = saySample(at.sample, classes, speech);
      return at.sample === pinned ? `${sentence}, ${words.pinned}` : sentence;
    }
    default:
      return at satisfies never;
  }
}

function sayCircle(name: string, { metrics }: Snapshot, { words, text, formats }: Speech): string {
  const { arcs90, minGap90, isMixed } = metrics;
  const classes = formats.whole(arcs90.length / 2);
  if (!Number.isFinite(minGap90)) return words.circleUnmeasured(name, classes);
  if (isMixed) return words.circleMixed(name, classes);
  return words.circle(name, classes, formats.whole(separatedCount(arcs90)), sayGap(metrics, text, formats));
}

function sayPart(
  part: Extract<Place, { level: 'part' }>['part'],
  its: ClassFacts,
  classes: Classes,
  speech: Speech,
): string {
  const { words } = speech;
  switch (part) {
    case 'centre':
      return words.centre(
        sayDirection(its.centre, speech),
        Number.isFinite(its.aside) ? degreesOf(its.aside, speech) : null,
      );
    case 'mean':
      return words.mean(sayDirection(its.mean, speech), degreesOf(its.spread, speech));
    case 'gap':
      return sayNext(its, classes.people.names, speech);
    case 'worst': {
      const facts = its.worst && factsOf(its.worst.sample, classes);
      if (!facts) return '';
      const { nearestCentre, label } = facts;
      const nearest = nearestCentre === label ? words.own : nameOf(nearestCentre, classes.people.names, speech);
      return words.worst(printFact('theta', facts, speech.circle), nearest);
    }
    case 'rival': {
      if (!its.worst) return '';
      const { nearest, rival } = its.worst;
      return words.rival(nameOf(nearest, classes.people.names, speech), `${speech.formats.degrees(rival)}°`);
    }
    default:
      return part satisfies never;
  }
}

function saySample(sample: number, classes: Classes, speech: Speech): string {
  const facts = factsOf(sample, classes);
  if (!facts) return '';
  const who = nameOf(facts.label, classes.people.names, speech);
  return speech.words.sample(who, printFact('theta', facts, speech.circle), printFact('loss', facts, speech.circle));
}

function factsOf(sample: number, { snapshot, people, knobs }: Classes) {
  return sampleFacts(snapshot, people.labels, sample, forceOf(knobs, snapshot.step));
}
