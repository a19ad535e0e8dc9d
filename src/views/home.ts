/** The folder that the page's own files are in, as a link to one of them names it. */
import { createContext } from 'react';

export const HomeContext = createContext('./');
