/** Test helper: an upload service on photos of one colour each, in a browser, which alone can decode them. */
import { encodePng } from '../../data/photos/picture.ts';
import type { Edit, UploadCommand } from './messages.ts';
import { openTestService } from './service.testing.ts';
import type { UploadServiceEnvironment } from './service.ts';

export type Rgb = [number, number, number];
export const ANNA: Rgb = [200, 40, 40];
export const BENNO: Rgb = [40, 40, 200];
export const CLARA: Rgb = [40, 200, 40];

export const png = (colour: Rgb) =>
  encodePng({ width: 200, height: 180, rgb: Uint8Array.from({ length: 200 * 180 * 3 }, (_, i) => colour[i % 3]) });

export function openPhotoService(openDetector?: UploadServiceEnvironment['openDetector']) {
  const opened = openTestService(openDetector && { openDetector });
  const { reports, latest, ask } = opened;
  const people = () => {
    const { set } = latest();
    if (set?.kind !== 'photos') throw new Error('no photos');
    return set.identities;
  };
  const counts = () => people().map(({ name, photos }) => `${name} ${photos.length}`);
  const edit = (change: Edit) => ask({ type: 'upload-edit', edit: change });
  /** The colour in the middle of a photo. */
  const colourOf = async (photo: string, isWhole: boolean) => {
    await ask({ type: 'upload-picture', id: 1, photo, isWhole });
    const answer = reports.at(-1);
    if (answer?.type !== 'upload-picture' || !answer.picture) throw new Error('no picture');
    const { width, height, rgba } = answer.picture;
    const at = 4 * (width * (height >> 1) + (width >> 1));
    return { width, colour: [...rgba.subarray(at, at + 3)] };
  };
  return { ...opened, people, counts, edit, colourOf };
}

export function photos(
  files: Record<string, Uint8Array<ArrayBuffer>>,
  { identity = null, findsFaces = false, isAdded = true }: Partial<Extract<UploadCommand, { type: 'upload' }>> = {},
): UploadCommand {
  const list = Object.entries(files).map(([path, bytes]) => ({ path, blob: new Blob([bytes]) }));
  return { type: 'upload', files: list, identity, isAdded, findsFaces };
}
