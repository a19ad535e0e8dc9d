/** The film's part of the dialog, fetched when it is opened; what encodes is fetched by its worker. */
export const loadFilm = () => import('./film/film.ts');
