/** Test helper: files as a reader might give them. */

export const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);
export const text = (s: string) => new TextEncoder().encode(s);
export const blobOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]);

export const pathsOf = (intake: { candidates: { path: string }[] }) => intake.candidates.map(({ path }) => path);
