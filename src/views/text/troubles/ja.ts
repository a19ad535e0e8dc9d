/** What went wrong: in the run, and in the address, in Japanese. */
import type { TroubleCatalogue } from './catalogue.ts';

export const ja = {
  failure: {
    sentence: (code, detail) => {
      const because = detail ? `（${detail}）` : '';
      switch (code) {
        case 'backend-failed':
          return `学習に使えるバックエンドがありませんでした${because}。`;
        case 'device-lost':
          return `GPU がこのページから切り離されました${because}。`;
        case 'data-failed':
          return `画像を用意できませんでした${because}。`;
        case 'upload-missing':
          return 'このリンクには送り主のデータが必要ですが、この端末にはありません。';
        case 'worker-died':
          return `学習の処理が終了してしまいました${because}。`;
        case 'unfetched':
          return '学習用のコードを取得できませんでした。';
        case 'bad-command':
          return `学習の処理が指示を受け付けませんでした${because}。`;
        case 'unsupported':
          return `このブラウザーでは学習できません。${detail} がありません。`;
        default:
          return code satisfies never;
      }
    },
    cure: {
      'backend-failed': 'もう一度試すか、下で別のバックエンドを選んでください。',
      'device-lost': 'ほかのプログラムが使っている可能性があります。選んだ条件は残っています。',
      'data-failed': 'もう一度試してください。繰り返すときは枚数を減らしてください。',
      'upload-missing': '書き出したファイルを送り主からもらってここで開くか、自分のデータを使ってください。',
      'worker-died': 'メモリー不足の可能性があります。もう一度試すか、枚数を減らしてください。',
      unfetched: '接続を確かめて、もう一度試してください。選んだ条件は残っています。',
      'bad-command': 'もう一度試してください。選んだ条件は残っています。',
      unsupported: '最新の Chrome、Edge、Firefox、Safari で開いてください。',
    },
    retry: 'もう一度試す',
    useFaces: '描いた顔を使う',
    continueOn: (backend) => `${backend}で続ける`,
  },
  notice: {
    label: 'お知らせ',
    range: (key, got, min, max, kept) =>
      `アドレスに ${key}=${got} とありますが、${key} は ${min} から ${max} までです。代わりに ${kept} を使います。`,
    whole: (key, got, min, max, kept) =>
      `アドレスに ${key}=${got} とありますが、${key} は ${min} から ${max} までの整数です。${kept ? `代わりに ${kept} を使います` : 'この指定は使いません'}。`,
    options: (key, got, options, kept) =>
      `アドレスに ${key}=${got} とありますが、${key} に使えるのは ${options} です。代わりに ${kept} を使います。`,
    curve: (key, got, fault, kept) => {
      const faults = {
        count: '点は 2 個から 9 個までです',
        number: '各点を θ:ψ の二つの数で書き、点の間をコンマで区切ります',
        start: '曲線は θ = 0 から始まります',
        end: '曲線は θ = pi で終わります',
        order: 'θ（ラジアン）は小さい順に、0.1 以上離して並べます',
        range: 'ψ は −2 から 1 までです',
      };
      return `アドレスに ${key}=${got} とありますが、${faults[fault]}。代わりに ${kept} を使います。`;
    },
    show: (got) => `アドレスの「${got}」：表示できるのは、このページにある計器を二つまでです。ほかは省きました。`,
    lesson: (got, names) => `アドレスにあるレッスン「${got}」はありません。使えるのは ${names} です。`,
    hide: (got) => `アドレスは「${got}」を隠すよう求めていますが、このページにはありません。`,
    version: (named, known) =>
      `アドレスの v=${named} はこのページの版（${known}）と異なります。解釈できた部分だけを使っています。`,
    reopened: (file, step) => `${file} の元の実験を開きました（${step ? `ステップ ${step} まで学習` : '最初から'}）。`,
    unknown: (got, keys, prefixes) =>
      `アドレスにある「${got}」をこのページは知りません。使えるのは ${keys} です。ほかの円の損失には ${prefixes} を前に付けます。`,
    idle: (keys) =>
      `アドレスの ${keys} は、どの円にもない損失関数の値です。その損失関数を選んだときのために残してあります。`,
    dismiss: '閉じる',
  },
} as const satisfies TroubleCatalogue;
