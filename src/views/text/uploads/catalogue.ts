/** Every word about a reader's own data, in one language: fetched with the panel, not with the page. tsc proves each
 *  language complete, and every trouble to have its sentence: the file, what is wrong, and the cure. */
import type { Found } from '../../../data/photos/photoSet.ts';
import type { Problem } from '../../../data/photos/problems.ts';
import type { FileKind } from '../../../data/photos/sniff.ts';
import type { RowProblem, VectorNote, VectorProblem } from '../../../data/vectors/problems.ts';
import type { Unready } from '../../../store/uploads.ts';
import type { StorageProblem } from '../../../train/uploads/messages.ts';

/** Numbers as the language writes them. */
export interface Measures {
  /** 12,345 */
  count(value: number): string;
  /** 64 MB */
  size(bytes: number): string;
  /** At most three significant digits. */
  short(value: number): string;
}

/** One sentence for each code, made of what the code tells. */
type SentencesOf<T extends { readonly code: string }> = {
  readonly [C in T['code']]: (trouble: Extract<T, { readonly code: C }>, f: Measures) => string;
};

type SentencesOfFile<T extends { readonly code: string }> = {
  readonly [C in T['code']]: (file: string, trouble: Extract<T, { readonly code: C }>, f: Measures) => string;
};

/** Why the camera gives no pictures. */
export type CameraTrouble = 'refused' | 'absent' | 'busy' | 'insecure' | 'failed';

export interface UploadCatalogue {
  panel: {
    title: string;
    /** What happens to the files, and what sees to that; no more than is so: the policy covers no WebRTC. */
    local: string;
    kept: string;
    notKept: string;
  };
  intake: {
    label: string;
    drop: string;
    dropMore: string;
    files: string;
    folder: string;
    camera: string;
    sample: string;
    sampleHint: string;
    findsFaces: string;
    findsFacesHint: string;
    isAdded: string;
    isAddedHint: string;
    /** What stands behind the one line, once there is a set. */
    options: string;
    forms: string;
    formsPhotos: string;
    formsVectors: string;
    exampleFolder: string;
    exampleTable: string;
    walking: string;
  };
  progress: {
    label: string;
    files: (done: string, total: string) => string;
    bytes: (done: string, total: string) => string;
    starting: string;
    cancel: string;
    /** Spoken when it is over. */
    done: (set: string, troubles: string) => string;
    nothing: string;
  };
  set: {
    photos: (identities: string, photos: string) => string;
    vectors: (labels: string, rows: string, dimensions: string) => string;
    export: string;
    forget: string;
    forgetAsk: string;
    forgetYes: string;
    no: string;
    /** Faces were looked for in all of so many photos, in vain. */
    noFaces: (photos: string) => string;
    acceptMiddles: string;
    balance: (most: string, mostCount: string, least: string, leastCount: string) => string;
    network: string;
    networks: { trained: string; none: string };
    networkHint: { trained: string; none: string };
    rows: (rows: string, heldOut: string) => string;
  };
  identity: {
    name: (mark: string) => string;
    photos: (count: string) => string;
    heldOut: (count: string) => string;
    heldOutHint: string;
    noneHeldOutHint: string;
    /** The button that shows what can be done. */
    menu: (name: string) => string;
    /** Another identity has the name that was typed. */
    sameName: { ask: (name: string, mark: string) => string; merge: string; both: string; keep: string };
    up: (name: string) => string;
    down: (name: string) => string;
    merge: string;
    mergeInto: (name: string) => string;
    remove: string;
    removeAsk: (name: string, count: string) => string;
    removeYes: string;
    addPhotos: string;
    addPhotosTo: (name: string) => string;
    cameraFor: (name: string) => string;
    empty: string;
    showAll: (count: string) => string;
    showFew: string;
    add: string;
    newName: string;
    suggested: (number: string) => string;
  };
  photo: {
    /** Few letters, on the picture. */
    marks: Record<Found, string>;
    found: Record<Found, string>;
    alt: (number: string, name: string, file: string, found: string) => string;
    title: string;
    stage: string;
    stageHint: string;
    loading: string;
    gone: string;
    zoom: string;
    rotation: string;
    degrees: (value: string) => string;
    reset: string;
    use: string;
    cancel: string;
    moveTo: string;
    remove: string;
    previous: string;
    next: string;
    place: (number: string, total: string) => string;
  };
  camera: {
    title: string;
    name: string;
    hint: string;
    asking: string;
    take: (count: string) => string;
    /** Of somebody who is put on the circles. */
    visitor: string;
    takeOne: string;
    notKept: string;
    starts: (seconds: string) => string;
    taking: (taken: string, count: string) => string;
    taken: (count: string, name: string) => string;
    next: string;
    done: string;
    preview: string;
    troubles: Record<CameraTrouble, string>;
    retry: string;
  };
  train: {
    button: string;
    still: string;
    reading: string;
    changed: string;
    why: SentencesOf<Unready>;
  };
  troubles: {
    title: string;
    notes: string;
    more: (count: string) => string;
    kinds: Record<FileKind, string>;
    photos: SentencesOf<Problem>;
    rows: SentencesOf<RowProblem>;
    vectors: SentencesOfFile<Exclude<VectorProblem, RowProblem>>;
    /** A table of which most rows are like this one. */
    mostRows: (file: string, row: string) => string;
    /** @param row what is wrong with the first of them */
    rowsSkipped: (file: string, count: string, row: string) => string;
    notesOfVectors: SentencesOfFile<Exclude<VectorNote, { code: 'rows-skipped' }>>;
    storage: Record<StorageProblem, string>;
    /** Code could not be fetched. */
    fetch: (detail: string) => string;
    worker: (detail: string) => string;
  };
  caption: {
    photos: { circle: string; plane: string };
    vectors: { circle: string; plane: string };
    still: string;
    /** How many real photos stand behind the pictures. */
    behind: (photos: string, trained: string, heldOut: string) => string;
    /** No photo is held out. */
    behindAll: (photos: string) => string;
    centres: { photos: string; vectors: string };
  };
}
