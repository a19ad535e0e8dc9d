/** What can be wrong with a reader's own files, in English. */
import type { UploadCatalogue } from './catalogue.ts';
import { KIND_NAMES } from './kinds.ts';

const kinds = { ...KIND_NAMES, raw: 'a camera’s raw file', unknown: 'of an unknown kind' };

export const en = {
  title: 'Left out',
  notes: 'Worth knowing',
  more: (count) => `and ${count} more like it`,
  kinds,
  photos: {
    'nothing-found': () =>
      'There was nothing to read in that. Drop photos (JPEG, PNG, WebP, AVIF), a folder or .zip of them, or a table (CSV, TSV, JSON, NPY).',
    'too-many-files': ({ count, cap }, f) =>
      `${f.count(count)} files came; the first ${f.count(cap)} were read. Drop the rest by itself.`,
    'total-too-large': ({ skipped, cap }, f) =>
      `${f.count(skipped)} files were left out, since one upload takes ${f.size(cap)} in all. Drop them by themselves.`,
    'zip-damaged': ({ file }) => `${file} is damaged, or no .zip after all. Pack the folder again.`,
    'zip-empty': ({ file }) => `${file} holds no files. Pack the folder again.`,
    'zip-encrypted': ({ file, count }, f) =>
      `${file} locks ${f.count(count)} of its files with a password. Unpack it, and drop the folder.`,
    'zip-nested': ({ file }) => `${file} is a .zip inside of a .zip. Unpack the outer one, and drop its folder.`,
    'zip-ratio': ({ file, ratio, cap }, f) =>
      `${file} would unpack to ${f.count(ratio)} times its size, and no photo shrinks more than ${f.count(cap)} times. Drop the photo itself.`,
    'zip-method': ({ file, method }) =>
      `${file} is packed in a way that browsers cannot unpack (method ${method}). Pack it as an ordinary .zip, or drop the folder.`,
    'zip-entry-damaged': ({ file }) => `${file} is damaged inside of its .zip. Pack the folder again.`,
    'zip-paths-cleaned': ({ file, count }, f) =>
      count === 1
        ? `${file} names a file outside of its folder. It was read all the same, under a plain name; nothing needs doing.`
        : `${file} names ${f.count(count)} files outside of its folder. They were read all the same, under plain names; nothing needs doing.`,
    'archive-unsupported': ({ file, kind }) =>
      `${file} is an archive (${kinds[kind]}) that is not read here. Unpack it and drop the folder, or pack it as .zip.`,
    unreadable: ({ file }) => `${file} can no longer be read: it was moved, changed or locked. Choose it again.`,
    'file-too-large': ({ file, bytes, cap }, f) =>
      `${file} has ${f.size(bytes)}; at most ${f.size(cap)} are read. Save it smaller.`,
    'empty-file': ({ file }) => `${file} is empty (0 bytes). Copy it again from where it came.`,
    'not-an-image': ({ file }) =>
      `${file} is no photo. Save it as JPEG or PNG; a table of vectors must be dropped by itself.`,
    svg: ({ file }) => `${file} is an SVG drawing, which can hold programs and is never opened. Save it as PNG.`,
    unsupported: ({ file, kind }) =>
      `${file} is ${kinds[kind]}, which this browser cannot open. Save it as JPEG or PNG.`,
    truncated: ({ file, kind }) =>
      `${file} breaks off: a part of the ${kinds[kind]} is missing. Copy it again from where it came.`,
    undecodable: ({ file, kind }) =>
      `${file} could not be opened as ${kinds[kind]}. Open it in a picture program, and save it as JPEG or PNG.`,
    'too-small': ({ file, width, height, least }, f) =>
      `${file} has ${f.count(width)} × ${f.count(height)} pixels; its shorter side needs at least ${f.count(least)}. Use a larger copy.`,
    'too-many-pixels': ({ file, width, height, cap }, f) =>
      `${file} has ${f.count(width)} × ${f.count(height)} pixels; at most ${f.count(cap / 1e6)} million are opened. Save it smaller.`,
    duplicate: ({ file, of }) =>
      `${file} is the same picture as ${of}, which is kept. One is enough; nothing needs doing.`,
    'wrong-extension': ({ file, kind }) =>
      `${file} is really ${kinds[kind]}, and was read as such. Rename it if others are to open it.`,
    animated: ({ file }) => `${file} is animated; its first picture is used. Save another one by itself to use that.`,
    'no-face': ({ file }) => `No face was found in ${file}; its middle is used. Click the photo to crop it by hand.`,
    'several-faces': ({ file, count }, f) =>
      `${f.count(count)} faces were found in ${file}; the clearest is used. Click the photo to choose another.`,
    'detector-failed': ({ file, reason }) =>
      `The search for faces failed in ${file} (${reason}); its middle is used. Click the photo to crop it by hand.`,
    'detector-missing': ({ reason }) =>
      `The search for faces could not be fetched (${reason}); the middle of each photo is used. See whether this page still opens, then drop the photos again.`,
    ungrouped: ({ count }, f) =>
      count === 1
        ? 'Whose is it? One photo tells neither by folder nor by name, and stands under “?”. Rename that, or move the photo to another.'
        : `Whose are they? ${f.count(count)} photos tell neither by folder nor by name, and stand under “?”. Rename it, or move its photos to others.`,
    'one-identity': ({ least }, f) =>
      `All photos are of one identity; at least ${f.count(least)} are needed. Add another folder, or name the files ann_1, ben_1.`,
    'too-many-identities': ({ count, kept }, f) =>
      `${f.count(count)} identities came; the ${f.count(kept)} with the most photos are kept. Drop fewer folders to choose them yourself.`,
    'too-many-photos': ({ identity, count, kept }, f) =>
      `${identity} has ${f.count(count)} photos; the first ${f.count(kept)} are kept. Remove some to make room for others.`,
    'identity-empty': ({ identity }) =>
      `${identity} has no photo that can be used, and was left out. Add other photos of it.`,
    'set-empty': ({ file }) => `${file} is an exported set of nobody. Export one that has identities.`,
    'set-unreadable': ({ file, reason }) =>
      `${file} is an exported set that cannot be read (${reason}). Export it again where it came from.`,
  },
  rows: {
    'ragged-row': ({ line, expected, found }, f) =>
      `row ${f.count(line)} has ${f.count(found)} cells where others have ${f.count(expected)}`,
    'not-a-number': ({ line, column, text }, f) =>
      `row ${f.count(line)} has “${text}” in column ${column}, which is no number`,
    'no-label': ({ line }, f) => `row ${f.count(line)} has no label`,
  },
  mostRows: (file, row) =>
    `${file} cannot be used: most of its rows are unfit, and ${row}. Correct them, and drop it again.`,
  vectors: {
    empty: (file) => `${file} is empty. Export the table again.`,
    'not-text': (file) => `${file} is no table that can be read here. Save it as CSV, TSV, JSON or NPY.`,
    compressed: (file) => `${file} is packed (zip, npz, xlsx or gzip). Unpack it, or save the table as CSV.`,
    unreadable: (file) => `${file} can no longer be read: it was moved, changed or locked. Choose it again.`,
    'out-of-memory': (file, { bytes }, f) =>
      `${file} needs ${f.size(bytes)} of memory, more than this device gives. Keep fewer rows or fewer numbers a row.`,
    'too-large': (file, { bytes, maxBytes }, f) =>
      `${file} has ${f.size(bytes)}; of this kind at most ${f.size(maxBytes)} are read. Save it as CSV or NPY.`,
    'row-too-long': (file, { line, maxCharacters }, f) =>
      `${file}: row ${f.count(line)} goes on past ${f.count(maxCharacters)} characters. Close its quotation mark, or save the table as CSV.`,
    'no-rows': (file) => `${file} has no rows below its header. Add rows of a label and numbers.`,
    'one-label': (file, { label }) =>
      `${file} has a single label, “${label}”; at least 2 are needed. Add rows of another, or name the right column “label”.`,
    'too-many-labels': (file, { found, max }, f) =>
      `${file} has ${f.count(found)} labels, hardly two rows alike; at most ${f.count(max)} are kept. Name the column of the labels “label”.`,
    'too-few-dimensions': (file, { found, min }, f) =>
      `${file} has ${f.count(found)} numbers a row beside the label; at least ${f.count(min)} are needed. Add columns.`,
    'too-many-dimensions': (file, { found, max }, f) =>
      `${file} has ${f.count(found)} numbers a row; at most ${f.count(max)} are read. Keep fewer columns.`,
    'json-syntax': (file) => `${file} is no valid JSON. Save it again, or as CSV.`,
    'json-shape': (file) =>
      `${file} is JSON in a form that is not known here. Write [{"label": "ann", "vector": [0.1, 0.2]}, …].`,
    'npy-header': (file) => `${file} has no valid NPY header. Save it again with numpy.save.`,
    'npy-dtype': (file, { dtype }) =>
      `${file} holds ${dtype}, which are no plain numbers. Save it as array.astype("float32").`,
    'npy-shape': (file, { shape }) =>
      `${file} has the shape (${shape.join(', ')}). Save vectors as [rows, columns], and labels as [rows].`,
    'npy-truncated': (file, { expectedBytes, foundBytes }, f) =>
      `${file} breaks off: ${f.size(foundBytes)} of ${f.size(expectedBytes)} are there. Copy it again from where it came.`,
    'npy-no-labels': (file, { line, value }, f) =>
      `${file} has no labels: its first column holds ${f.short(value)} in row ${f.count(line)}. Put whole numbers there, or drop a file of labels with it.`,
    'labels-mismatch': (file, { rows, labels }, f) =>
      `${file}: ${f.count(rows)} vectors came with ${f.count(labels)} labels. Give each vector one label.`,
    'pair-unclear': (file, { files }, f) =>
      `${f.count(files)} files came together (${file}). Drop one table, or one NPY of vectors with one file of its labels.`,
  },
  rowsSkipped: (file, count, row) =>
    `${count} ${count === '1' ? 'row' : 'rows'} of ${file} ${count === '1' ? 'was' : 'were'} left out: ${row}. Correct that, and drop it again.`,
  notesOfVectors: {
    'rows-sampled': (file, { found, kept }, f) =>
      `${file} has ${f.count(found)} rows; ${f.count(kept)} of them, chosen at random, are used. Keep fewer to choose yourself.`,
    'labels-dropped': (file, { found, kept, rowsDropped }, f) =>
      `${file} has ${f.count(found)} labels; the ${f.count(kept)} most frequent are used, and ${f.count(rowsDropped)} rows left out. Keep fewer to choose yourself.`,
    'columns-ignored': (file, { columns }) =>
      `${file}: ${columns.length === 1 ? 'column' : 'columns'} ${columns.join(', ')} ${columns.length === 1 ? 'is' : 'are'} not numbers to train on, and ignored. Nothing needs doing.`,
  },
  storage: {
    full: 'This device has no room to keep it, so it lasts until the page is closed. Make room and add a photo, or export it.',
    none: 'This browser keeps nothing here (a private window, for example), so it lasts until the page is closed. Export it to have it again.',
    silent:
      'This browser’s storage does not answer: what was kept is not shown, and what comes now lasts until the page is closed. Restart the browser, or export it to have it again.',
    'forgotten-elsewhere':
      'Another tab has forgotten this data, so it is forgotten here too. Drop the files again if that was not meant.',
    'changed-elsewhere':
      'Another tab has changed this data meanwhile: its state is shown, and the last change made here is lost. Make it again.',
    'not-forgotten':
      'The browser’s storage does not let go of what was kept: it may still be there. Forget it again, or erase this site’s data in the browser’s settings.',
  },
  fetch: (detail) =>
    `A part of this page could not be fetched (${detail}). Its server or the network is gone: see whether the page still opens, then try again.`,
  worker: (detail) =>
    `Something went wrong while it was read (${detail || 'the process ended'}). Try again, with fewer files if it repeats.`,
} as const satisfies UploadCatalogue['troubles'];
