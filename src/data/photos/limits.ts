/** How much is taken in. Each number is exported so that the sentence about it can say it. */

/** Photos of one upload; the rest is left out and said. */
export const MAX_FILES = 10_000;

/** Bytes of one file, unpacked: a 64-megapixel JPEG fits three times. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Bytes of all files together, unpacked. They are read one at a time: this bounds the time, not the memory. */
export const MAX_TOTAL_BYTES = 2 * 1024 * 1024 * 1024;

/** Unpacked bytes per packed byte of a zip's file. Photos hardly shrink; a zip bomb shrinks a thousandfold. */
export const MAX_RATIO = 100;

/** Files unpacked to no more than so many bytes may shrink as they like. */
export const RATIO_FREE_BYTES = 1024 * 1024;

/** Bytes of a zip's list of contents; 10,000 long names take 3 MB. */
export const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024;

/** Pixels of one photo, from its header: decoded, 64 million take 256 MB for a moment. */
export const MAX_PIXELS = 64_000_000;

/** Shorter side of a photo, pixels. */
export const MIN_SIDE = 16;

/** Longer side of a decoded photo, pixels; larger ones are scaled down. */
export const MAX_SIDE = 1024;

/** Identities of a photo set. */
export const MIN_IDENTITIES = 2;
export const MAX_IDENTITIES = 16;

/** Photos kept of each identity. */
export const MAX_PHOTOS_PER_IDENTITY = 200;

/** Letters of an identity's name. */
export const MAX_NAME_LENGTH = 60;
