/** The reader's own data, in Japanese. */
import type { UploadCatalogue } from './catalogue.ts';
import { ja as troubles } from './troubles.ja.ts';

export const ja = {
  panel: {
    title: '自分のデータ',
    local:
      'ファイルはこのページの中で読み、その内容をどこにも送りません。ページのセキュリティーポリシーも、ほかのサーバーへのリクエストを禁じています。',
    kept: 'このブラウザーに保存しました。再読み込みしても残ります。',
    notKept: '保存していません。ページを閉じるとなくなるので、残すには書き出してください。',
  },
  intake: {
    label: 'ファイルを追加',
    drop: 'ここに写真をドロップしてください。1 人 1 フォルダー、.zip、ばらのファイル、どれでも読めます。ベクトルの表（CSV、TSV、JSON、NPY）も使えます。',
    dropMore: '写真、フォルダー、.zip をここにドロップすると追加できます。ベクトルの表も読めます。',
    files: 'ファイルを選ぶ',
    folder: 'フォルダーを選ぶ',
    camera: 'カメラで撮る',
    sample: '見本で試す',
    sampleHint: '描いた 6 人、写真は 6 枚ずつ',
    findsFaces: '顔を見つけて位置を合わせる',
    findsFacesHint: '論文と同じく、目と口を基準にします。顔でないものはオフにすると、写真の中央を使います。',
    isAdded: '今あるものに追加する',
    isAddedHint: 'オフにすると、新しい写真に入れ替わります。ベクトルの表は必ず入れ替わります。',
    options: '設定とファイルの形式',
    forms: 'ファイルの形式',
    formsPhotos:
      '2 人から 16 人まで、1 人 1 フォルダーです（ann/1.jpg、ann/2.jpg、ben/1.jpg）。フォルダーがなければ、ファイル名で分けます（ann_1.jpg、ann_2.jpg、ben_1.jpg）。5 枚ずつあれば十分で、試すだけなら 1 枚でも動きます。',
    formsVectors:
      '1 行が 1 ベクトルで、ラベルのあとに 2〜2,048 個の数値を並べます。見出し行はあってもなくても構いません。NPY なら 0 列目をラベルにするか、ラベルのファイルを添えてください。',
    exampleFolder: 'フォルダーの例をダウンロード（.zip）',
    exampleTable: '表の例をダウンロード（.csv）',
    walking: 'フォルダーを調べています…',
  },
  progress: {
    label: '読み込み',
    files: (done, total) => `読み込み中：${done} / ${total} 個`,
    bytes: (done, total) => `読み込み中：${done} / ${total}`,
    starting: '読み込み中…',
    cancel: 'キャンセル',
    done: (set, troubles) =>
      troubles === '0' ? `読み込みました：${set}。` : `読み込みました：${set}。注意が ${troubles} 件あります。`,
    nothing: '何も読み込みませんでした。',
  },
  set: {
    photos: (identities, photos) => `${identities} 人、写真 ${photos} 枚`,
    vectors: (labels, rows, dimensions) => `ラベル ${labels} 種類、${rows} 行、${dimensions} 次元`,
    export: '書き出す',
    forget: '消去する',
    forgetAsk: 'この端末からすべて消しますか。元には戻せません。',
    forgetYes: '消す',
    no: '残す',
    noFaces: (photos) =>
      `${photos} 枚の写真のどれにも顔が見つかりませんでした。顔でないものの写真なら、中央をそのまま使えます。`,
    acceptMiddles: 'すべての写真で中央を使う',
    balance: (most, mostCount, least, leastCount) =>
      `${most} は ${mostCount} 枚、${least} は ${leastCount} 枚です。学習の回数は全員同じなので、${least} の写真ほど繰り返し使われ、丸暗記に近くなります。`,
    network: '2 次元のベクトルの置き方',
    networks: { trained: 'ネットワークを通す', none: 'そのまま' },
    networkHint: {
      trained: '画像と同じく、各行をどの向きに置くかをネットワークが学びます。',
      none: '各行をそのまま埋め込みとして置きます（学習なし）。描けないほど大きい値や小さい値があるときは、全体を同じ倍率で拡大・縮小します。',
    },
    rows: (rows, heldOut) => (heldOut === '0' ? `${rows} 行` : `${rows} 行（うち ${heldOut} 行は学習に使わない）`),
  },
  identity: {
    name: (mark) => `人物 ${mark} の名前`,
    photos: (count) => `${count} 枚`,
    heldOut: (count) => `評価用 ${count} 枚`,
    heldOutHint: '評価用の写真は学習に使わず、正解率を測るために取っておきます。',
    noneHeldOutHint:
      '写真が 5 枚に満たないと評価用を取り分けません。同じ写真を変形して測るので、正解率の意味は弱くなります。',
    menu: (name) => `${name} の操作`,
    sameName: {
      ask: (name, mark) => `${name} はすでに人物 ${mark} の名前です。同じ人ですか。`,
      merge: '同じ人なので統合する',
      both: '同じ名前の別の人',
      keep: '元の名前に戻す',
    },
    up: (name) => `${name} を上へ`,
    down: (name) => `${name} を下へ`,
    merge: '統合先…',
    mergeInto: (name) => `${name} の統合先`,
    remove: '外す',
    removeAsk: (name, count) => `${name}（${count}）を外しますか。`,
    removeYes: '外す',
    addPhotos: '写真を足す',
    addPhotosTo: (name) => `${name} に写真を足す`,
    cameraFor: (name) => `${name} をカメラで撮る`,
    empty: 'まだ写真がありません。',
    showAll: (count) => `${count} 枚すべて表示`,
    showFew: '少なく表示',
    add: '人物を足す',
    newName: '新しい人物の名前',
    suggested: (number) => `人物 ${number}`,
  },
  photo: {
    marks: { face: '', none: '顔なし', several: '複数', hand: '手動', off: '' },
    found: {
      face: '顔を見つけて位置を合わせました。',
      none: '顔が見つからず、中央を使っています。',
      several: '顔が複数あり、いちばん鮮明なものを使っています。',
      hand: '手で切り抜きました。',
      off: '写真の中央を使っています。',
    },
    alt: (number, name, file, found) => `${name} の写真 ${number}、${file}。${found}`,
    title: '手で切り抜く',
    stage: '切り抜く範囲',
    stageHint: 'ドラッグか矢印キーで移動、中央にしたい所をタップ、ホイールか + − で拡大縮小、[ ] で回転します。',
    loading: '写真を開いています…',
    gone: 'この写真はもうありません。',
    zoom: '拡大',
    rotation: '回転',
    degrees: (value) => `${value}°`,
    reset: '中央に戻す',
    use: 'この範囲を使う',
    cancel: 'キャンセル',
    moveTo: '誰の写真か',
    remove: 'この写真を外す',
    previous: '前の写真',
    next: '次の写真',
    place: (number, total) => `${number} / ${total}`,
  },
  camera: {
    title: 'カメラで撮る',
    name: '誰を撮るか',
    hint: '4 秒間に 12 枚撮ります。少しずつ顔の向きを変えると、写真に違いが出て学習に役立ちます。',
    asking: 'カメラを待っています。ブラウザーが使用の許可を求めることがあります。',
    take: (count) => `${count} 枚撮る`,
    visitor: '円に載せる写真を撮る',
    takeOne: '撮る',
    notKept: '写真と同じように顔を切り出します。この端末から出ず、保存もされません。',
    starts: (seconds) => `あと ${seconds} 秒`,
    taking: (taken, count) => `${taken} / ${count} 枚`,
    taken: (count, name) => `${name} を ${count} 枚撮りました。`,
    next: '次の人',
    done: '終わる',
    preview: 'カメラの映像（左右反転）',
    troubles: {
      refused: 'このページはカメラの使用を許可されていません。アドレスの横で許可してから、もう一度試してください。',
      absent: 'カメラが見つかりません。接続してもう一度試すか、写真を選んでください。',
      busy: 'カメラはほかのプログラムが使っています。それを閉じて、もう一度試してください。',
      insecure: 'カメラを使えるのは https か、このコンピューターから開いたページだけです。写真を選んでください。',
      failed: 'カメラを起動できませんでした。もう一度試すか、写真を選んでください。',
    },
    retry: 'もう一度試す',
  },
  train: {
    button: 'これで学習する',
    still: 'これを表示する',
    reading: 'まだ読み込み中です。',
    changed: '学習を始めたあとに変更があります。',
    why: {
      nothing: () => 'まだ学習できるものがありません。',
      'too-few': () => 'まだ 1 人だけです。2 人以上必要なので、もう 1 人足してください。',
      empty: ({ name }) => `${name} に写真がありません。足すか、外してください。`,
    },
  },
  troubles,
  caption: {
    photos: {
      circle:
        '点は学習画像 1 枚で、写真のどれかを撮り直したように変形したものです。最後に学習に使ったときの 2 次元の埋め込み（特徴量）が指す向きに置いてあります（帯の中の奥行きに意味はありません）。',
      plane:
        '点は学習画像 1 枚で、写真のどれかを撮り直したように変形したものです。2 次元の埋め込み（特徴量）を長さごとそのまま置いてあります。',
    },
    vectors: {
      circle:
        '点は表の 1 行で、最後に学習に使ったときの 2 次元の埋め込み（特徴量）が指す向きに置いてあります（帯の中の奥行きに意味はありません）。',
      plane: '点は表の 1 行で、2 次元の埋め込み（特徴量）を長さごとそのまま置いてあります。',
    },
    still:
      '点は表の 1 行で、その 2 つの数値がそのまま位置になります。学習はしていません。番号へ伸びる線は、そのラベルの行の平均です。',
    behind: (photos, trained, heldOut) =>
      `もとになった本物の写真は ${photos} 枚です。${trained} 枚を位置や光、遮蔽を変えて学習に使い、${heldOut} 枚は評価用に取ってあります。`,
    behindAll: (photos) =>
      `もとになった本物の写真は ${photos} 枚で、位置や光、遮蔽を変えて使います。少ないので評価用は取り分けず、同じ写真を別に変形して正解率を測ります。`,
    centres: {
      photos:
        '顔へ伸びる線はその人物のクラス中心 _W_、白抜きの三角は未学習の写真（なければ同じ写真を別に変形したもの）の平均方向で、線の上に来るとは限りません。',
      vectors:
        '番号へ伸びる線はそのラベルのクラス中心 _W_、白抜きの三角は未学習の行の平均方向で、線の上に来るとは限りません。',
    },
  },
} as const satisfies UploadCatalogue;
