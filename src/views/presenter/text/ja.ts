import type { PresenterCatalogue } from './catalogue.ts';

export const ja: PresenterCatalogue = {
  title: 'キー操作',
  space: 'スペース',
  rows: {
    play: '再生／一時停止（学習が終わっていれば、もう一度実行）',
    step: '1 ステップ進める',
    rewind: 'ステップ 0 に戻す',
    scrub: 'タイムラインをさかのぼる／先へ進む',
    loss: '主となる円の損失関数を選ぶ',
    knob: '主となる円の角度マージン _m_（損失関数の最初の値）を 1 段階動かす（全画面表示のとき）',
    fullScreen: '全画面表示の切り替え',
    leave: '全画面表示を終了、固定した点を解除',
    list: 'この一覧',
  },
  note: '主となる円は、2 つ並んでいるときは右の円、1 つのときはその円、6 つのときは最後に触れた円です。スライダーやメニュー、円にフォーカスがあるときは、それぞれが使うキーが優先されます。',
  isOn: 'キー操作を使う',
};
