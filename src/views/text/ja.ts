/** The page in Japanese. */
import type { Catalogue } from './catalogue.ts';
import { ja as circles } from './circles/ja.ts';
import { ja as losses } from './losses/ja.ts';
import { ja as page } from './page/ja.ts';
import { ja as run } from './run/ja.ts';
import { ja as setup } from './setup/ja.ts';
import { ja as troubles } from './troubles/ja.ts';

export const ja = { ...page, ...run, ...circles, ...losses, ...setup, ...troubles } as const satisfies Catalogue;
