/** The run as films: what is in them, as others read them, and that each brings its experiment back. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { framesOf } from '../views/export/film/gifFrames.testing.ts';
import { openLab, SMALL } from './openLab.ts';

interface Facts {
  codec: string;
  width: number;
  height: number;
  frames: number;
  seconds: number;
}

const WANTED = { width: 736, height: 432, frames: 10, seconds: 1 };

const HAS_FFPROBE = spawnSync('ffprobe', ['-version']).status === 0;

test('a run becomes MP4, WebM and GIF of the frames, size and length that were asked for, and each opens it again', async ({
  page,
}) => {
  const lab = await openLab(page, `${SMALL}&steps=40&lang=en&step=12`, 'wasm');
  await lab.snapshot(12);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' });
  await dialog.getByRole('radio', { name: 'Download' }).check();
  await dialog.getByRole('button', { name: 'Film of the run…' }).click();
  await dialog.getByLabel('Size in pixels').selectOption('736 × 432');
  await dialog.getByLabel('Frames a second').selectOption('10');
  await dialog.getByLabel('Seconds', { exact: true }).fill('1');
  await dialog.getByLabel('Seconds', { exact: true }).press('Enter');
  // A browser without H.264 says so, and then the button makes no MP4.
  const used = dialog.getByText(/MP4 is encoded as H\.264 here|does not encode H\.264 .* you get WebM/);
  await expect(used).toBeVisible();
  const hasMp4 = (await used.textContent())?.includes('MP4 is encoded') ?? false;
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);

  const films: { name: string; bytes: Buffer }[] = [];
  for (const kind of hasMp4 ? ['MP4', 'WebM', 'GIF'] : ['WebM', 'GIF']) {
    await dialog.getByRole('radio', { name: kind }).check();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: `Make ${kind}` }).click(),
    ]);
    await expect(dialog.getByText(`Done: ${kind}`)).toContainText('10 frames');
    const path = await saved.path();
    const bytes = await readFile(path);
    const facts = kind === 'GIF' ? gifFacts(bytes) : await videoFacts(bytes);
    expect(facts).toMatchObject(WANTED);
    expect(facts.codec).toMatch({ MP4: /^avc$/, WebM: /^(vp9|vp8|av1)$/, GIF: /^gif$/ }[kind] ?? /^$/);
    if (HAS_FFPROBE) expect(probed(path)).toMatchObject(WANTED);
    films.push({ name: saved.suggestedFilename(), bytes });
  }

  await page.goto('about:blank');
  const opened = await openLab(page, `${SMALL}&lang=en&seed=9`, 'wasm');
  for (const { name, bytes } of films) {
    await page.evaluate(() => globalThis.arclab.setSetup({ seed: 9 }));
    await drop(page, name, bytes);
    const notice = page.getByRole('region', { name: 'Notices' });
    await expect(notice).toContainText(`This is the experiment that ${name} was made of, at step 12.`);
    expect((await opened.state()).setup.seed).toBe(1);
  }
  expect([...lab.messages, ...lab.elsewhere]).toEqual([]);
});

async function videoFacts(bytes: Uint8Array): Promise<Facts> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('No film in this file.');
  const [{ packetCount }, seconds] = [await track.computePacketStats(), await input.computeDuration()];
  const [codec, width, height] = [await track.getCodec(), await track.getCodedWidth(), await track.getCodedHeight()];
  return { codec: String(codec), width, height, frames: packetCount, seconds: Math.round(1000 * seconds) / 1000 };
}

function gifFacts(bytes: Uint8Array): Facts {
  const { width, height, delays, frames } = framesOf(bytes);
  const hundredths = delays.reduce((sum, delay) => sum + delay, 0);
  return { codec: 'gif', width, height, frames: frames.length, seconds: hundredths / 100 };
}

function probed(path: string): Omit<Facts, 'codec'> {
  const shown = 'stream=width,height,nb_read_frames:format=duration';
  const { stdout } = spawnSync('ffprobe', [
    '-v',
    'error',
    '-count_frames',
    '-show_entries',
    shown,
    '-of',
    'json',
    path,
  ]);
  const { streams, format } = JSON.parse(stdout.toString());
  const [{ width, height, nb_read_frames }] = streams;
  return { width, height, frames: Number(nb_read_frames), seconds: Number(format.duration) };
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ({ name, base64 }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer }));
    },
    { name, base64: bytes.toString('base64') },
  );
}
