/** Every word of the page, in one language: a folder for each subject, with its words in every language. A _word_ in
 *  sentences that Prose prints is set in italics. The views hold no words of their own; tsc proves each language complete.
 *  Numbers arrive already formatted for the language. */
import type { CircleCatalogue } from './circles/catalogue.ts';
import type { LossCatalogue } from './losses/catalogue.ts';
import type { PageCatalogue } from './page/catalogue.ts';
import type { RunCatalogue } from './run/catalogue.ts';
import type { SetupCatalogue } from './setup/catalogue.ts';
import type { TroubleCatalogue } from './troubles/catalogue.ts';

export interface Catalogue
  extends PageCatalogue,
    RunCatalogue,
    CircleCatalogue,
    LossCatalogue,
    SetupCatalogue,
    TroubleCatalogue {}
