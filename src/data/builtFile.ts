/** A file that is made when the page is built, as a Vite plugin; a module for Node. */
import type { Plugin } from 'vite';

export interface BuiltFile {
  /** `import url from 'virtual:NAME'` is the file's address. */
  name: string;
  extension: string;
  /** MIME type. */
  type: string;
  /** Makes the file; called once at most. */
  make(): Promise<Uint8Array>;
}

/** A file beside the built page, an address of the development server, a data: address in Node. */
export function builtFile({ name, extension, type, make }: BuiltFile): Plugin {
  const source = `virtual:${name}`;
  const resolved = `\0${source}`;
  const fileName = `${name}.${extension}`;
  const developmentPath = `/@${fileName}`;
  let making: Promise<Uint8Array> | undefined;
  const made = () => {
    making ??= make();
    return making;
  };
  return {
    name: `arclab:${name}`,
    resolveId: (asked) => (asked === source ? resolved : null),
    async load(id) {
      if (id !== resolved) return null;
      if (this.environment.config.consumer === 'server') {
        const base64 = Buffer.from(await made()).toString('base64');
        return `export default 'data:${type};base64,${base64}';`;
      }
      if (this.environment.mode === 'dev') return `export default ${JSON.stringify(developmentPath)};`;
      const file = this.emitFile({ type: 'asset', name: fileName, source: await made() });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use(developmentPath, (_request, response, next) => {
        made().then((bytes) => {
          response.setHeader('Content-Type', type);
          response.end(bytes);
        }, next);
      });
    },
  };
}
