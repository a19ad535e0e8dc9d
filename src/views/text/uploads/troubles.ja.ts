/** What can be wrong with a reader's own files, in Japanese. */
import type { UploadCatalogue } from './catalogue.ts';
import { KIND_NAMES } from './kinds.ts';

const kinds = { ...KIND_NAMES, raw: 'カメラの RAW', unknown: '不明な形式' };

export const ja = {
  title: '使わなかったもの',
  notes: '確認してください',
  more: (count) => `ほか ${count} 件も同様`,
  kinds,
  photos: {
    'nothing-found': () =>
      '読めるものがありませんでした。写真（JPEG、PNG、WebP、AVIF）、そのフォルダーか .zip、または表（CSV、TSV、JSON、NPY）をドロップしてください。',
    'too-many-files': ({ count, cap }, f) =>
      `${f.count(count)} 個のファイルのうち、最初の ${f.count(cap)} 個を読みました。残りは別にドロップしてください。`,
    'total-too-large': ({ skipped, cap }, f) =>
      `一度に読めるのは合計 ${f.size(cap)} までなので、${f.count(skipped)} 個を使いませんでした。別にドロップしてください。`,
    'zip-damaged': ({ file }) => `${file} は壊れているか、.zip ではありません。フォルダーを圧縮し直してください。`,
    'zip-empty': ({ file }) => `${file} の中身は空です。フォルダーを圧縮し直してください。`,
    'zip-encrypted': ({ file, count }, f) =>
      `${file} の中の ${f.count(count)} 個にパスワードがかかっています。展開したフォルダーをドロップしてください。`,
    'zip-nested': ({ file }) =>
      `${file} は .zip の中の .zip です。外側を展開して、そのフォルダーをドロップしてください。`,
    'zip-ratio': ({ file, ratio, cap }, f) =>
      `${file} は展開すると ${f.count(ratio)} 倍になります。写真が ${f.count(cap)} 倍を超えることはありません。写真そのものをドロップしてください。`,
    'zip-method': ({ file, method }) =>
      `${file} の圧縮方式（${method} 番）はブラウザーで展開できません。通常の .zip にするか、フォルダーをドロップしてください。`,
    'zip-entry-damaged': ({ file }) => `${file} は .zip の中で壊れています。フォルダーを圧縮し直してください。`,
    'zip-paths-cleaned': ({ file, count }, f) =>
      `${file} には、フォルダーの外を指す名前が ${f.count(count)} 個ありました。普通の名前に直して読んだので、何もしなくて大丈夫です。`,
    'archive-unsupported': ({ file, kind }) =>
      `${file}（${kinds[kind]}）はここでは展開できません。展開したフォルダーか、.zip をドロップしてください。`,
    unreadable: ({ file }) => `${file} が読めなくなりました（移動、変更、ロックなど）。もう一度選んでください。`,
    'file-too-large': ({ file, bytes, cap }, f) =>
      `${file} は ${f.size(bytes)} あります。読めるのは ${f.size(cap)} までなので、小さく保存し直してください。`,
    'empty-file': ({ file }) => `${file} は空です（0 バイト）。元の場所からコピーし直してください。`,
    'not-an-image': ({ file }) =>
      `${file} は写真ではありません。JPEG か PNG で保存してください。ベクトルの表は単独でドロップしてください。`,
    svg: ({ file }) => `${file} は SVG です。プログラムを含みうるため開きません。PNG で保存してください。`,
    unsupported: ({ file, kind }) =>
      `${file}（${kinds[kind]}）はこのブラウザーでは開けません。JPEG か PNG で保存してください。`,
    truncated: ({ file, kind }) =>
      `${file} は途中で切れています（${kinds[kind]} の一部がありません）。元の場所からコピーし直してください。`,
    undecodable: ({ file, kind }) =>
      `${file} を ${kinds[kind]} として開けませんでした。画像ソフトで開き、JPEG か PNG で保存してください。`,
    'too-small': ({ file, width, height, least }, f) =>
      `${file} は ${f.count(width)} × ${f.count(height)} 画素です。短い辺に ${f.count(least)} 画素以上必要なので、大きいものを使ってください。`,
    'too-many-pixels': ({ file, width, height, cap }, f) =>
      `${file} は ${f.count(width)} × ${f.count(height)} 画素です。開けるのは ${f.count(cap / 1e4)} 万画素までなので、小さく保存し直してください。`,
    duplicate: ({ file, of }) => `${file} は ${of} と同じ写真なので、片方だけ使います。何もしなくて大丈夫です。`,
    'wrong-extension': ({ file, kind }) =>
      `${file} の中身は ${kinds[kind]} なので、そのように読みました。ほかでも使うなら拡張子を直してください。`,
    animated: ({ file }) => `${file} は動画像なので、最初の 1 枚を使います。別の 1 枚は単独で保存すれば使えます。`,
    'no-face': ({ file }) => `${file} には顔が見つからず、中央を使います。写真をクリックすると手で切り抜けます。`,
    'several-faces': ({ file, count }, f) =>
      `${file} には顔が ${f.count(count)} つあり、いちばん鮮明なものを使います。写真をクリックすると選び直せます。`,
    'detector-failed': ({ file, reason }) =>
      `${file} で顔の検出に失敗し（${reason}）、中央を使います。写真をクリックすると手で切り抜けます。`,
    'detector-missing': ({ reason }) =>
      `顔の検出に必要なものを取得できず（${reason}）、どの写真も中央を使います。このページがまだ開けるか確かめてから、もう一度ドロップしてください。`,
    ungrouped: ({ count }, f) =>
      `誰の写真でしょうか。フォルダー名からもファイル名からもわからない ${f.count(count)} 枚を「?」に入れました。名前を付けるか、ほかの人物へ移してください。`,
    'one-identity': ({ least }, f) =>
      `写真がすべて 1 人のものです。${f.count(least)} 人以上必要なので、別のフォルダーを足すか、ann_1、ben_1 のように名付けてください。`,
    'too-many-identities': ({ count, kept }, f) =>
      `${f.count(count)} 人のうち、写真の多い ${f.count(kept)} 人を使います。自分で選ぶには、フォルダーを減らしてドロップしてください。`,
    'too-many-photos': ({ identity, count, kept }, f) =>
      `${identity} の写真 ${f.count(count)} 枚のうち、最初の ${f.count(kept)} 枚を使います。入れ替えるには、いくつか外してから足してください。`,
    'identity-empty': ({ identity }) => `${identity} には使える写真がなく、外しました。別の写真を足してください。`,
    'set-empty': ({ file }) =>
      `${file} は書き出したデータですが、誰も入っていません。人物のいるデータを書き出してください。`,
    'set-unreadable': ({ file, reason }) =>
      `${file} は書き出したデータですが、読めません（${reason}）。元のページで書き出し直してください。`,
  },
  rows: {
    'ragged-row': ({ line, expected, found }, f) =>
      `${f.count(line)} 行目のセルは ${f.count(found)} 個（ほかの行は ${f.count(expected)} 個）`,
    'not-a-number': ({ line, column, text }, f) => `${f.count(line)} 行目の ${column} 列が数値でない「${text}」`,
    'no-label': ({ line }, f) => `${f.count(line)} 行目にラベルがない`,
  },
  mostRows: (file, row) =>
    `${file} は、ほとんどの行に問題があり使えません（${row}など）。直してからドロップし直してください。`,
  vectors: {
    empty: (file) => `${file} は空です。表を書き出し直してください。`,
    'not-text': (file) => `${file} はここで読める表ではありません。CSV、TSV、JSON、NPY のどれかで保存してください。`,
    compressed: (file) => `${file} は圧縮されています（zip、npz、xlsx、gzip）。展開するか、CSV で保存してください。`,
    unreadable: (file) => `${file} が読めなくなりました（移動、変更、ロックなど）。もう一度選んでください。`,
    'out-of-memory': (file, { bytes }, f) =>
      `${file} には ${f.size(bytes)} のメモリーが必要で、この端末では足りません。行か列を減らしてください。`,
    'too-large': (file, { bytes, maxBytes }, f) =>
      `${file} は ${f.size(bytes)} あります。この形式で読めるのは ${f.size(maxBytes)} までなので、CSV か NPY で保存してください。`,
    'row-too-long': (file, { line, maxCharacters }, f) =>
      `${file} の ${f.count(line)} 行目が ${f.count(maxCharacters)} 文字を超えています。引用符を閉じるか、CSV で保存してください。`,
    'no-rows': (file) => `${file} には見出しの下に行がありません。ラベルと数値の行を足してください。`,
    'one-label': (file, { label }) =>
      `${file} のラベルは「${label}」だけです。2 種類以上必要なので、別のラベルの行を足すか、正しい列に label と名付けてください。`,
    'too-many-labels': (file, { found, max }, f) =>
      `${file} にはラベルが ${f.count(found)} 種類もあり、同じものがほとんどありません（上限は ${f.count(max)}）。ラベルの列に label と名付けてください。`,
    'too-few-dimensions': (file, { found, min }, f) =>
      `${file} はラベルのほかに数値が ${f.count(found)} 個しかありません。${f.count(min)} 個以上必要なので、列を足してください。`,
    'too-many-dimensions': (file, { found, max }, f) =>
      `${file} は 1 行に数値が ${f.count(found)} 個あります。${f.count(max)} 個までなので、列を減らしてください。`,
    'json-syntax': (file) => `${file} は正しい JSON ではありません。保存し直すか、CSV にしてください。`,
    'json-shape': (file) =>
      `${file} の JSON の形がわかりません。[{"label": "ann", "vector": [0.1, 0.2]}, …] のように書いてください。`,
    'npy-header': (file) => `${file} の NPY ヘッダーが正しくありません。numpy.save で保存し直してください。`,
    'npy-dtype': (file, { dtype }) =>
      `${file} の型 ${dtype} は読めません。array.astype("float32") にして保存してください。`,
    'npy-shape': (file, { shape }) =>
      `${file} の形は (${shape.join(', ')}) です。ベクトルは [行, 列]、ラベルは [行] で保存してください。`,
    'npy-truncated': (file, { expectedBytes, foundBytes }, f) =>
      `${file} は途中で切れています（${f.size(expectedBytes)} のうち ${f.size(foundBytes)}）。元の場所からコピーし直してください。`,
    'npy-no-labels': (file, { line, value }, f) =>
      `${file} にラベルがありません（最初の列の ${f.count(line)} 行目が ${f.short(value)}）。そこに整数を入れるか、ラベルのファイルと一緒にドロップしてください。`,
    'labels-mismatch': (file, { rows, labels }, f) =>
      `${file}：ベクトル ${f.count(rows)} 個に対してラベルが ${f.count(labels)} 個です。1 つずつ対応させてください。`,
    'pair-unclear': (file, { files }, f) =>
      `${f.count(files)} 個のファイル（${file}）が一緒に来ました。表を 1 つ、またはベクトルの NPY とラベルのファイルを 1 つずつドロップしてください。`,
  },
  rowsSkipped: (file, count, row) =>
    `${file} の ${count} 行を使いませんでした（${row}など）。直してからドロップし直せます。`,
  notesOfVectors: {
    'rows-sampled': (file, { found, kept }, f) =>
      `${file} の ${f.count(found)} 行から、無作為に選んだ ${f.count(kept)} 行を使います。自分で選ぶには行を減らしてください。`,
    'labels-dropped': (file, { found, kept, rowsDropped }, f) =>
      `${file} のラベル ${f.count(found)} 種類のうち、多い順に ${f.count(kept)} 種類を使い、${f.count(rowsDropped)} 行を外しました。自分で選ぶには種類を減らしてください。`,
    'columns-ignored': (file, { columns }) =>
      `${file} の列 ${columns.join('、')} は学習に使う数値ではないので無視しました。何もしなくて大丈夫です。`,
  },
  storage: {
    full: 'この端末に保存する空きがなく、ページを閉じるとなくなります。空きを作って写真を足すか、書き出してください。',
    none: 'このブラウザーでは保存できず（プライベートウィンドウなど）、ページを閉じるとなくなります。書き出しておけばまた使えます。',
    silent:
      'ブラウザーの保存領域が応答しません。前に保存したものは表示できず、これから加えるものはページを閉じるとなくなります。ブラウザーを再起動するか、書き出してください。',
    'forgotten-elsewhere':
      '別のタブでこのデータが消去されたので、ここでも消しました。意図と違うときは、もう一度ドロップしてください。',
    'changed-elsewhere':
      'その間に別のタブでこのデータが変更されました。そちらの状態を表示し、ここでの最後の変更は取り消しました。もう一度行ってください。',
    'not-forgotten':
      'ブラウザーの保存領域から消去できず、データが残っている可能性があります。もう一度消去するか、ブラウザーの設定でこのサイトのデータを消してください。',
  },
  fetch: (detail) =>
    `ページの一部を取得できませんでした（${detail}）。サーバーかネットワークにつながりません。ページがまだ開けるか確かめてから、もう一度試してください。`,
  worker: (detail) =>
    `読み込み中に問題が起きました（${detail || '処理の終了'}）。もう一度試し、繰り返すときはファイルを減らしてください。`,
} as const satisfies UploadCatalogue['troubles'];
