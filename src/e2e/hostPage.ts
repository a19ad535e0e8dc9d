/** A page of another origin than the experiment's, as a blog would be. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** @param html the page at every path  @returns its address, by which it is another origin than ours, and how to end it */
export function serveHost(html: string): Promise<{ address: string; end: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  });
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // a string only for a pipe
      settle({ address: `http://127.0.0.1:${port}/`, end: () => server.close() });
    });
  });
}
