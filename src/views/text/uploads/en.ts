/** The reader's own data, in English. */

import type { UploadCatalogue } from './catalogue.ts';
import { en as troubles } from './troubles.en.ts';

export const en = {
  panel: {
    title: 'Your own identities',
    local:
      'Files are read here, and this page sends nothing of them anywhere. Its security policy also forbids requests to any server but its own.',
    kept: 'Kept in this browser: it is here after a reload.',
    notKept: 'Not kept: it is gone when this page is closed. Export it to have it again.',
  },
  intake: {
    label: 'Add files',
    drop: 'Drop photos here: a folder for each person, a .zip, or single files. Or a table of vectors: CSV, TSV, JSON or NPY.',
    dropMore: 'Drop more photos, folders or a .zip here, or another table.',
    files: 'Choose files',
    folder: 'Choose a folder',
    camera: 'Use the camera',
    sample: 'Try a sample',
    sampleHint: 'Six drawn people with six photos each',
    findsFaces: 'Find faces and align them',
    findsFacesHint:
      'By eyes and mouth, as the paper does. Off for things that are not faces: then the middle of each photo is used.',
    isAdded: 'Add to what is here',
    isAddedHint: 'Off, new photos take the place of these. A table of vectors always does.',
    options: 'Options and file forms',
    forms: 'What files should look like',
    formsPhotos:
      'Two to sixteen identities, a folder each: ann/1.jpg, ann/2.jpg, ben/1.jpg. Without folders the names tell: ann_1.jpg, ann_2.jpg, ben_1.jpg. Five photos each are a good start; one is enough to try.',
    formsVectors:
      'One row for each vector: a label, then 2 to 2,048 numbers, with a header or without. As NPY: the label in column 0, or a second file of labels beside it.',
    exampleFolder: 'Download an example folder (.zip)',
    exampleTable: 'Download an example table (.csv)',
    walking: 'Looking through the folder…',
  },
  progress: {
    label: 'Reading files',
    files: (done, total) => `Reading file ${done} of ${total}`,
    bytes: (done, total) => `Reading ${done} of ${total}`,
    starting: 'Reading…',
    cancel: 'Cancel',
    done: (set, troubles) => (troubles === '0' ? `Read: ${set}.` : `Read: ${set}. Remarks: ${troubles}.`),
    nothing: 'Nothing was read.',
  },
  set: {
    photos: (identities, photos) =>
      `${identities} ${identities === '1' ? 'identity' : 'identities'}, ${photos} ${photos === '1' ? 'photo' : 'photos'}`,
    vectors: (labels, rows, dimensions) => `${labels} labels, ${rows} rows of ${dimensions} numbers`,
    export: 'Export',
    forget: 'Forget',
    forgetAsk: 'Erase all of it from this device? This cannot be undone.',
    forgetYes: 'Erase it',
    no: 'Keep it',
    noFaces: (photos) =>
      photos === '1'
        ? 'No face was found in the photo. If it shows something else, its middle is what is wanted.'
        : `No face was found in any of ${photos} photos. If they show something else, their middles are what is wanted.`,
    acceptMiddles: 'Use the middle of every photo',
    balance: (most, mostCount, least, leastCount) =>
      `${most} has ${mostCount} photos, ${least} ${leastCount}. Each identity is trained on equally often, so the photos of ${least} come round more often, and are learned more by heart.`,
    network: 'Two numbers a row can go on the circle',
    networks: { trained: 'through the network', none: 'as they are' },
    networkHint: {
      trained: 'The network learns to turn each row into another direction, as it does for pictures.',
      none: 'Each row is its own embedding, drawn untrained. Numbers too large or small to draw are all scaled alike.',
    },
    rows: (rows, heldOut) => (heldOut === '0' ? `${rows} rows` : `${rows} rows, ${heldOut} held out`),
  },
  identity: {
    name: (mark) => `Name of identity ${mark}`,
    photos: (count) => (count === '1' ? '1 photo' : `${count} photos`),
    heldOut: (count) => `${count} held out`,
    heldOutHint: 'Held-out photos are never trained on: accuracy is measured on them.',
    noneHeldOutHint:
      'With fewer than five photos none is held out: accuracy is measured on other retakes of the same photos, and says less.',
    menu: (name) => `More for ${name}`,
    sameName: {
      ask: (name, mark) => `${name} is here already, as ${mark}. Is it the same person?`,
      merge: 'The same: merge them',
      both: 'Two people of one name',
      keep: 'Keep the old name',
    },
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    merge: 'Merge into…',
    mergeInto: (name) => `Merge ${name} into`,
    remove: 'Remove',
    removeAsk: (name, count) => `Remove ${name} and ${count}?`,
    removeYes: 'Remove',
    addPhotos: 'Add photos',
    addPhotosTo: (name) => `Add photos to ${name}`,
    cameraFor: (name) => `Use the camera for ${name}`,
    empty: 'No photos yet.',
    showAll: (count) => `Show all ${count}`,
    showFew: 'Show fewer',
    add: 'Add an identity',
    newName: 'Name of a new identity',
    suggested: (number) => `Person ${number}`,
  },
  photo: {
    marks: { face: '', none: 'no face', several: 'several', hand: 'by hand', off: '' },
    found: {
      face: 'One face was found, and aligned.',
      none: 'No face was found: the middle of the photo is used.',
      several: 'Several faces were found: the clearest is used.',
      hand: 'Cropped by hand.',
      off: 'The middle of the photo is used.',
    },
    alt: (number, name, file, found) => `Photo ${number} of ${name}, ${file}. ${found}`,
    title: 'Crop by hand',
    stage: 'What is cropped',
    stageHint:
      'Drag, tap what is to be in the middle, or use the arrow keys, to move; wheel, + and − to zoom; [ and ] to turn.',
    loading: 'Opening the photo…',
    gone: 'This photo is no longer there.',
    zoom: 'Zoom',
    rotation: 'Turn',
    degrees: (value) => `${value}°`,
    reset: 'Back to the middle',
    use: 'Use this crop',
    cancel: 'Cancel',
    moveTo: 'Whose photo it is',
    remove: 'Remove this photo',
    previous: 'Previous photo',
    next: 'Next photo',
    place: (number, total) => `${number} of ${total}`,
  },
  camera: {
    title: 'Pictures from the camera',
    name: 'Whose pictures these are',
    hint: 'Twelve pictures in four seconds. Turn the head a little meanwhile: pictures that differ teach more.',
    asking: 'Waiting for the camera: the browser may ask whether this page may use it.',
    take: (count) => `Take ${count} pictures`,
    visitor: 'A picture for the circles',
    takeOne: 'Take a picture',
    notKept: 'The face in it is cropped as photos are. It stays on this device and is not kept.',
    starts: (seconds) => `Starts in ${seconds}`,
    taking: (taken, count) => `${taken} of ${count}`,
    taken: (count, name) => `${count} pictures of ${name} are taken.`,
    next: 'Next person',
    done: 'Done',
    preview: 'What the camera sees, mirrored',
    troubles: {
      refused: 'The camera may not be used by this page. Allow it beside the address, then try again.',
      absent: 'No camera was found. Connect one and try again, or choose photos instead.',
      busy: 'The camera is in use by another program. Close that, then try again.',
      insecure:
        'Browsers give the camera only to pages opened over https or from this computer. Choose photos instead.',
      failed: 'The camera could not be started. Try again, or choose photos instead.',
    },
    retry: 'Try again',
  },
  train: {
    button: 'Train on these',
    still: 'Show these',
    reading: 'Files are still being read.',
    changed: 'Changed since this run began.',
    why: {
      nothing: () => 'There is nothing to train on yet.',
      'too-few': () => 'One identity is here; at least 2 are needed. Add another.',
      empty: ({ name }) => `${name} has no photos. Add some, or remove it.`,
    },
  },
  troubles,
  caption: {
    photos: {
      circle:
        'Each dot is one training picture, a retake of one of your photos, drawn where its 2-D embedding pointed when the network last met it; depth within the band has no meaning.',
      plane:
        'Each dot is one training picture, a retake of one of your photos, drawn at its 2-D embedding, length and all.',
    },
    vectors: {
      circle:
        'Each dot is one row of your table, drawn where its 2-D embedding pointed when the network last met it; depth within the band has no meaning.',
      plane: 'Each dot is one row of your table, drawn at its 2-D embedding, length and all.',
    },
    still:
      'Each dot is one row of your table, and its two numbers are its place: nothing is trained. A line to a number is the mean of that label’s rows.',
    behind: (photos, trained, heldOut) =>
      `Behind all of them stand ${photos} real photos: ${trained} that are moved, lit and covered anew for each picture, and ${heldOut} held out to measure by.`,
    behindAll: (photos) =>
      `Behind all of them stand ${photos} real photos, moved, lit and covered anew for each picture; too few to hold any out, so accuracy is measured on the same photos taken otherwise.`,
    centres: {
      photos:
        'A line to a face is that identity’s class centre _W_; the hollow triangle is the mean direction of its held-out photos, or of other retakes where none are held out, and need not lie on the line.',
      vectors:
        'A line to a number is that label’s class centre _W_; the hollow triangle is the mean direction of its held-out rows, which need not lie on the line.',
    },
  },
} as const satisfies UploadCatalogue;
