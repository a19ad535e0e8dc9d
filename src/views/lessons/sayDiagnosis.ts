/** What is wrong with a run in a sentence, and why in another. */
import type { Diagnosis } from '../../core/diagnosis.ts';
import type { Formats } from '../format.ts';
import { identityMark } from '../palette.ts';
import type { LessonCatalogue } from './text/catalogue.ts';

/** '' for what is said beside its slider. */
export function sayDiagnosis(
  diagnosis: Diagnosis,
  warning: LessonCatalogue['warning'],
  formats: Formats,
): readonly [what: string, why: string] {
  switch (diagnosis.code) {
    case 'merged-centres':
      return [warning.merged(identityMark(diagnosis.first), identityMark(diagnosis.second)), warning.mergedCause];
    case 'not-finite':
      return [warning.notFinite(formats.whole(diagnosis.step)), warning.notFiniteCause];
    case 'antipodal':
      return [
        warning.antipodal(identityMark(diagnosis.identity), formats.degrees(diagnosis.theta, 0)),
        warning.antipodalCause,
      ];
    case 'loss-floor':
      return [
        warning.lossFloor(formats.percent(diagnosis.accuracy, 0), formats.percent(diagnosis.marginAccuracy, 0)),
        warning.lossFloorCause,
      ];
    case 'scale-too-small':
      return [warning.smallScale(formats.short(diagnosis.scale), formats.fixed(diagnosis.floor, 2)), ''];
    case 'margin-impossible':
      return ['', ''];
    default:
      return diagnosis satisfies never;
  }
}
