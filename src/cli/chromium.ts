/** The browser of the tests and of `figure3 --browser`: where it is, and how it is started without a GPU. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/** In one flag, since Chromium honours only the last of its kind: this one replaces Playwright's own. */
const FEATURES_OFF = [
  // Every new window loads pages for its address bar and its toolbar, a third of the time that opening ours takes.
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'WebUIToolbar',
  // Playwright's, each with its reason in its chromiumSwitches.ts.
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  // But not ThirdPartyStoragePartitioning: without it a frame in a page of another origin is denied the locks that it has everywhere.
];

/** Starting as root needs no sandbox; the rest keeps the browser from calling home, and from what no test looks at. */
export const QUIET_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  `--disable-features=${FEATURES_OFF.join()}`,
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** No GPU at all: the page falls back to WebAssembly. */
export const NO_GPU_FLAGS: readonly string[] = [...QUIET_FLAGS, '--disable-gpu', '--disable-software-rasterizer'];

/** WebGPU and WebGL computed by the processor (SwiftShader), which every machine has. */
export const SOFTWARE_GPU_FLAGS: readonly string[] = [
  ...QUIET_FLAGS,
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Drawn by the same software GPU, the page itself would take more of the processor than what is computed there.
  '--disable-accelerated-2d-canvas',
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
];

/** The path of a Chromium: CHROME_PATH, the PATH, the system's usual places, Playwright's own download; on Debian and
 *  Ubuntu as root it is installed. Throws with one sentence when there is none. */
export function findChromium(): string {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, where no file is. Correct it, or unset it to search the usual places.`);
  }
  const found = [...onPath(), ...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path));
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && findOnPath('apt-get')) {
    console.error('No Chromium found: installing the package chromium with apt-get.');
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '--quiet'], options);
    execFileSync(
      'apt-get',
      ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      options,
    );
    const installed = findOnPath('chromium');
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium found: install Chromium or Chrome, run `npx playwright install chromium`, or set CHROME_PATH.',
  );
}

function onPath(): string[] {
  return NAMES.map(findOnPath).filter((path) => path !== null);
}

function findOnPath(name: string): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path)) ?? null;
}

function usualPlaces(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const apps = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'];
    return folders.flatMap((folder) =>
      apps.map((app) => join(folder, app, 'Application', app.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe')),
    );
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => NAMES.map((name) => join(folder, name)));
}
