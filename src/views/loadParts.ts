/** The parts of the page that are fetched when they are first wanted. */

/** Everything about the reader's own data, and the words for it. */
export const loadUploads = () => import('./uploads/later.ts');

/** What is folded away of what a run is made of, and how fast it goes. */
export const loadSettings = () => import('./settings/settings.ts');

/** What is measured, with its charts. */
export const loadNumbers = () => import('./numbers/numbers.ts');

/** The circles as stills, for who wants no motion. */
export const loadStill = () => import('./still/still.ts');

/** The dialog that makes links. */
export const loadShare = () => import('./share/share.ts');

/** The lessons, what can go wrong with a run, and the words for both. */
export const loadLessons = () => import('./lessons/lessons.ts');

/** The guided tour, and what offers it. */
export const loadTour = () => import('./tour/tour.ts');

/** What a room needs: the list of keys, and the name that all of it reads. */
export const loadPresenter = () => import('./presenter/presenter.ts');
