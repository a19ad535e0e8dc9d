/** The page in English. */
import type { Catalogue } from './catalogue.ts';
import { en as circles } from './circles/en.ts';
import { en as losses } from './losses/en.ts';
import { en as page } from './page/en.ts';
import { en as run } from './run/en.ts';
import { en as setup } from './setup/en.ts';
import { en as troubles } from './troubles/en.ts';

export const en = { ...page, ...run, ...circles, ...losses, ...setup, ...troubles } as const satisfies Catalogue;
