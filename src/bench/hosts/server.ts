/** Serves this project's modules to pages that hold nothing else. */
import { createServer, type Plugin } from 'vite';

/** Found late, these would be bundled in mid-run, and the page would reload and end the run. */
const PACKAGES = [
  '@jax-js/jax',
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-core',
  ...['cpu', 'wasm', 'webgl', 'webgpu'].map((name) => `@tensorflow/tfjs-backend-${name}`),
  'onnxruntime-web/wasm',
  'protobufjs/minimal.js',
  'valibot',
];

export interface ModuleServer {
  /** Address of an empty page, in which the project's modules can be imported. */
  blankPage: string;
  close(): Promise<void>;
}

export async function serveModules(): Promise<ModuleServer> {
  const server = await createServer({
    logLevel: 'error',
    appType: 'custom',
    // Another server at work in this folder bundles other packages.
    cacheDir: 'node_modules/.vite-bench',
    server: { hmr: false, watch: null },
    optimizeDeps: { entries: [], include: PACKAGES },
    plugins: [blankPage()],
  });
  await server.listen();
  return { blankPage: `${server.resolvedUrls?.local[0]}blank`, close: () => server.close() };
}

function blankPage(): Plugin {
  return {
    name: 'arclab:blank-page',
    configureServer(server) {
      server.middlewares.use('/blank', (_request, response) => {
        response.setHeader('Content-Type', 'text/html');
        response.end('<!doctype html><title>ArcLab</title>');
      });
    },
  };
}
