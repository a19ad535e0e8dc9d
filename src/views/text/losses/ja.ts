/** The losses, their margins and s, in Japanese. */
import type { LossCatalogue } from './catalogue.ts';

export const ja = {
  loss: {
    label: '損失関数',
    runs: '実行',
    withKnobs: (name, values) => `${name}、${values.join('、')}`,
    of: {
      softmax: { name: 'Softmax', meaning: 'ロジット w·x：角度も長さも効く（マージンもスケールもなし）' },
      'norm-softmax': { name: 'Norm-Softmax', meaning: 'ロジット s·cos θ：角度だけが効く（m = 0 の ArcFace）' },
      arcface: { name: 'ArcFace', meaning: '正解クラスのロジット s·cos(θ + m)：θ に m を足す' },
      cosface: { name: 'CosFace', meaning: '正解クラスのロジット s·(cos θ − m)：コサインから m を引く' },
      sphereface: { name: 'SphereFace', meaning: '正解クラスのロジット s·cos(mθ)：θ を m 倍する' },
      'a-softmax': {
        name: 'A-Softmax',
        meaning: '正解クラスのロジット ‖x‖·(λ·cos θ + ψ(θ))/(1 + λ)、ψ は cos(mθ) を単調にしたもの',
      },
      'centre-loss': {
        name: 'Center loss',
        meaning: 'softmax に λ/2·‖x − c_y‖² を加える：クラスの移動平均へ引き寄せる',
      },
      'intra-loss': { name: 'Intra-loss', meaning: 'Norm-Softmax に w/π·θ を加える：自分の W へ引き寄せる' },
      'inter-loss': { name: 'Inter-loss', meaning: 'Norm-Softmax から、W どうしの平均角度の w/π 倍を引く' },
      triplet: { name: 'Triplet', meaning: 'W なし：同じクラスの顔には、別のクラスの顔より m だけ近く' },
      combined: { name: '複合マージン', meaning: '正解クラスのロジット s·(cos(m₁θ + m₂) − m₃)' },
      own: { name: '自作の曲線', meaning: '正解クラスのロジット s·ψ(θ)：ψ は自分で描いた曲線' },
    },
    drawn: { change: '自作の曲線', from: '出発点：', draw: '曲線を描く' },
    guard: 'θ = π − m を超えた ArcFace',
    guards: {
      taylor: 'cos θ − m sin m：段差のあと減少',
      mirror: '−2 − cos(θ + m)：滑らかに減少',
      easy: '90° から先は cos θ：m なし',
      none: 'cos(θ + m)：増加に転じ、遠ざける',
      'straight-through': 'cos(θ + m)、勾配だけ cos θ',
    },
  },
  beside: {
    centre: '各顔は平面上でクラスの移動平均へも引かれます。描いた力は softmax の分だけです。',
    intra: '自分の W へ向かう力が、どの角度でも w/π だけ増えます。',
    inter: 'W どうしが反発します。顔が受ける力は Norm-Softmax と同じです。',
    triplet: '顔は顔に引かれるため、力は描きません。線はクラス平均です。',
  },
  triplets: (faces, classes, triplets, ofBatch) =>
    `${classes} クラス ${faces} 枚で三つ組は ${triplets} 個、1 バッチで ${ofBatch} 個。`,
  pushing: (triplets) => `直前のステップで使ったのは ${triplets} 個。`,
  margin: {
    degrees: (value) => `${value}°`,
    spoken: (radians, degrees) => `${radians} ラジアン、${degrees} 度`,
    labels: {
      m1: '角度マージン（倍率）',
      m2: '角度マージン',
      m3: 'コサインマージン',
      weight: 'Softmax の重み',
      term: '重み',
    },
    room: (spacing, room) => `等間隔ならクラスどうしは ${spacing}° → 余地 ±${room}°`,
    verdict: { fits: '余裕あり', tight: 'ぎりぎり' },
    impossible: (spacing) =>
      `等間隔でもクラスどうしは ${spacing}° しか離れず、このマージンを全クラスで保つことはできません。損失は残りますが、クラスが分かれることはあります。`,
    cure: (symbol, value) => `${symbol} を ${value} にする`,
  },
  scale: { label: 'スケール', unused: 'ここでは使いません', link: 's を共通に' },
  inForce: (now) => `現在 ${now} →`,
} as const satisfies LossCatalogue;
