import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type {} from '../../../public/arc-lab.d.ts';

it('a server renders the element with its still, by the types that come with it', () => {
  const markup = renderToStaticMarkup(
    <arc-lab id="demo" loss="arcface" margin={0.3} controls="play,loss,m,s" autoplay="visible">
      <a href="https://example.org/#m=0.3">open the experiment</a>
    </arc-lab>,
  );
  expect(markup).toBe(
    '<arc-lab id="demo" loss="arcface" margin="0.3" controls="play,loss,m,s" autoplay="visible"><a href="https://example.org/#m=0.3">open the experiment</a></arc-lab>',
  );
});
