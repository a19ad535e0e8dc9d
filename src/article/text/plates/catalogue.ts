/** What is said of the plates. {m} is a symbol as anywhere in the article; {#gap.0} is what the plate's own run came to, of its
 *  first circle: pictures/runs.json has them all, angles in degrees and shares in per cent. */
import type { PlateId } from '../../plates/plates.ts';

export interface PlatesText {
  /** 'Plate 1': the paper's own are its figures. */
  name: (number: string) => string;
  captions: Readonly<Record<PlateId, string>>;
  /** Of an instrument what is to be seen. */
  alt: Readonly<Record<Exclude<PlateId, 'circles' | 'sweep'>, string>>;
  /** Of one circle. @param gap in degrees */
  circle: (loss: string, m: string | null, gap: string) => string;
  open: string;
}
