/** The server's half: the article as HTML. */
import { renderToString } from 'react-dom/server';
import { Article } from './Article.tsx';

export function render(figure: string): string {
  return renderToString(<Article figure={figure} />);
}
