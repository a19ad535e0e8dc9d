/** What the page and the worker say to each other about a reader's own data. The data itself stays in the worker and in
 *  the browser's storage; the page sees names, numbers and small pictures. */
import * as v from 'valibot';
import { MAX_NAME_LENGTH } from '../../data/photos/limits.ts';
import type { Found } from '../../data/photos/photoSet.ts';
import type { Problem } from '../../data/photos/problems.ts';
import type { VectorNote, VectorProblem } from '../../data/vectors/problems.ts';
import type { Picture } from '../pixels.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH));
const share = v.pipe(v.number(), v.finite());

/** See newId.ts. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(40));

/** A change of the photo set in hand. Identities and photos are meant by their ids: their places and names may have
 *  changed since the page saw them, and what is gone changes nothing. */
export const editSchema = v.variant('type', [
  v.object({ type: v.literal('rename'), identity: id, name }),
  v.object({ type: v.literal('move'), identity: id, to: index }),
  v.object({ type: v.literal('merge'), identity: id, into: id }),
  v.object({ type: v.literal('remove'), identity: id }),
  v.object({ type: v.literal('remove-photo'), photo: id }),
  v.object({ type: v.literal('move-photo'), photo: id, to: id }),
  /** Crops a photo by hand, as handFraming says. */
  v.object({
    type: v.literal('reframe'),
    photo: id,
    hand: v.object({
      centreX: share,
      centreY: share,
      zoom: v.pipe(share, v.minValue(0.1), v.maxValue(20)),
      rotation: share,
    }),
  }),
  /** The middle of every photo without a face is what the reader wants. */
  v.object({ type: v.literal('accept-middles') }),
]);
export type Edit = v.InferOutput<typeof editSchema>;

export const uploadCommands = [
  /** Asks for what there is, from the storage where it was kept; the answer is an 'upload'. */
  v.object({ type: v.literal('upload-open') }),
  /** Files as they were dropped or chosen, photos or vectors. They join the photos in hand, or replace what is there. */
  v.object({
    type: v.literal('upload'),
    files: v.array(v.object({ path: v.string(), blob: v.instance(Blob) })),
    /** Photos of one identity, as the webcam takes them: one that is there, or a new one of that name (and so where it
     *  is there no longer). null to go by folders and names. */
    identity: v.nullable(v.object({ id: v.nullable(id), name })),
    isAdded: v.boolean(),
    /** Looks for faces; else the middle of each photo is its crop. */
    findsFaces: v.boolean(),
  }),
  /** The drawn people that anyone may try it with. */
  v.object({ type: v.literal('upload-example') }),
  v.object({ type: v.literal('upload-cancel') }),
  v.object({ type: v.literal('upload-edit'), edit: editSchema }),
  /** Asks for one photo's crop, or with `isWhole` for what can be cropped; the answer is an 'upload-picture'. */
  v.object({ type: v.literal('upload-picture'), id: v.number(), photo: id, isWhole: v.boolean() }),
  /** Asks for the set as a file; the answer is an 'upload-file'. */
  v.object({ type: v.literal('upload-export'), id: v.number() }),
  /** Asks for a small file of the expected form; the answer is an 'upload-file'. */
  v.object({ type: v.literal('upload-example-file'), id: v.number(), kind: v.picklist(['photos', 'vectors']) }),
  /** Files of which the first photo is framed as those of a set are, and kept nowhere; the answer is an 'upload-visitor'. */
  v.object({
    type: v.literal('upload-visitor'),
    id: v.number(),
    files: v.array(v.object({ path: v.string(), blob: v.instance(Blob) })),
  }),
  /** Leaves nothing in any storage. */
  v.object({ type: v.literal('upload-forget') }),
] as const;
export type UploadCommand = v.InferOutput<(typeof uploadCommands)[number]>;

/** What there is of an upload. */
export type UploadSummary =
  | {
      kind: 'photos';
      name: string;
      identities: { id: string; name: string; photos: { id: string; name: string; found: Found }[] }[];
    }
  | { kind: 'vectors'; name: string; dimensions: number; identities: { name: string; rows: number }[] };

/** Of the browser's storage. The set goes on in memory where it is full; where there is none, as in a private window;
 *  and where it does not answer. Another tab forgot the set, or changed it, before a change of this one; and what was
 *  to be forgotten may still be there. */
export type StorageProblem = 'full' | 'none' | 'silent' | 'forgotten-elsewhere' | 'changed-elsewhere' | 'not-forgotten';

/** What is wrong with it, or worth saying. */
export type UploadTrouble =
  | { about: 'photos'; problem: Problem }
  | { about: 'vectors'; file: string; problem: VectorProblem }
  | { about: 'vectors-note'; file: string; note: VectorNote }
  | { about: 'storage'; problem: StorageProblem }
  /** Code that was needed could not be fetched: the server or the network is gone. */
  | { about: 'fetch'; detail: string }
  | { about: 'worker'; detail: string };

export interface UploadState {
  set: UploadSummary | null;
  /** It will be there after a reload. */
  isKept: boolean;
  /** Files or bytes done of what is being read; null when nothing is. */
  progress: { unit: 'files' | 'bytes'; done: number; total: number } | null;
  /** Of the upload before; the newest set's. */
  troubles: UploadTrouble[];
}

export type UploadReport =
  | { type: 'upload'; state: UploadState }
  | {
      type: 'upload-picture';
      id: number;
      /** null when the photo is no longer there. */
      picture: { width: number; height: number; rgba: Uint8ClampedArray<ArrayBuffer> } | null;
      /** How a whole picture is cropped now. */
      hand: { centreX: number; centreY: number; zoom: number; rotation: number } | null;
    }
  | { type: 'upload-file'; id: number; file: Blob; name: string }
  | {
      type: 'upload-visitor';
      id: number;
      /** 32 × 32 × RGB bytes, and what is shown of it; null where none of the files is a photo. */
      visitor: { image: Uint8Array<ArrayBuffer>; picture: Picture } | null;
      troubles: UploadTrouble[];
    };
