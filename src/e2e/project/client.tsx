/** The browser's half: takes over what the server wrote. */
import { hydrateRoot } from 'react-dom/client';
import { Article } from './Article.tsx';

const root = document.getElementById('root');
if (root) hydrateRoot(root, <Article figure={root.querySelector('arc-lab')?.getAttribute('src') ?? ''} />);
