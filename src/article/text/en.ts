import { en as algorithm } from './algorithm/en.ts';
import type { ArticleText } from './catalogue.ts';
import { en as plates } from './plates/en.ts';
import { en as presses } from './presses/en.ts';
import { en as terms } from './terms/en.ts';

export const en: ArticleText = {
  ...presses,
  ...terms,
  documentTitle: 'ArcFace, read with its experiment',
  description:
    'The ArcFace paper explained beside its toy experiment, which trains live in your browser: every claim is one press from its test.',
  title: 'ArcFace, read with its experiment',
  standfirst:
    'Two small networks learn the same eight people, from the same start, on the same pictures in the same order. All that differs is the loss. This page follows the ArcFace paper claim by claim, and each claim can be tried on the circles beside it.',
  lede: [
    'On either circle a dot is a picture, placed by a network that has never been told where anything belongs; a line is the direction {WJ} of one person’s weights. The picture to look for is Figure 3 of the paper {@deng2019}: under ArcFace the people draw together, and *gaps* open between them.',
    { tries: ['see-figure-3', 'margin-off', 'margin-on'] },
    'The second and third press need no training: what changes at once is the *pull*, the shaded part of the circle where a picture would still be moved. A margin is nothing but a pull that does not stop at the boundary. Here it is {m}\u00a0=\u00a0{~m}: drag the number, or type another.',
  ],
  sections: {
    'open-set': {
      heading: 'Faces are an open set',
      blocks: [
        {
          paragraph:
            'A network that recognises faces is trained on some people and used on others. Whoever stands before the camera at a border was never in the training set; the question is not “which of these classes is it?” but “are these two pictures one person?”. So the last layer is thrown away after training, and what remains is the *embedding*: a point for each picture, compared by angle.{^}',
          note: '*Verification* asks of two pictures whether they are of one person; *identification* asks of one picture which of many known people it is of. For both it is enough to compare embeddings.',
        },
        'What the network must learn is therefore more than a boundary between the people it knows. Pictures of one person should lie close together and pictures of two people far apart, also for people it has never seen. A boundary that merely separates is enough for a closed set, and not for an open one.',
        'On the circle the same can be asked of people who were kept out of training: they have to find a place on it beside everybody else. Real embeddings have {=faces.dimensions} dimensions for that, and not two.',
        { predict: 'strangers' },
      ],
    },
    softmax: {
      heading: 'Softmax, a classifier of centres',
      blocks: [
        'The usual loss of a classifier takes the feature {xI} of a picture, multiplies it with one column {WJ} for each of {n} people, and asks that the product with the right column {WY} be the largest. The bias is left out, as in the paper.',
        {
          equation: 'softmax',
          says: 'The loss is minus the mean logarithm of the share that the right class has of the sum of exponentials of all products of weights and feature.',
        },
        'The columns {WJ} are in the same space as the features, and training turns each towards the pictures of its class: a column is a kind of *centre* of its class. That is the idea on which everything below is built.',
        {
          paragraph:
            'The paper names two drawbacks. The matrix grows with the number of people. And the features are separable without being discriminative:{^} once a picture is on the right side of the boundary with a large enough product, the loss has no more to ask of it. It can ask through length as well as through direction, since a longer feature makes every difference larger.',
          note: '*Separable*: a boundary can be drawn between the classes. *Discriminative*: each class is compact too, so that people never seen keep apart as well. The pair of words is from the paper on centre loss {@wen2016}.',
        },
        { predict: 'softmax' },
        { tries: ['on-the-circle'] },
      ],
    },
    triplet: {
      heading: 'Triplets, without centres',
      blocks: [
        {
          paragraph:
            'Another way compares pictures with pictures {@schroff2015}: an anchor, another picture of the same person, and one of somebody else. The angle to the first plus a margin should be less than the angle to the second.{^} There is no matrix that grows, and what is trained is what is used.',
          note: 'With angles it is the ArcFace paper’s own form {@deng2019}; FaceNet takes squared distances. On a sphere both order pictures alike, but a margin means another thing in each.',
        },
        'The price is in the choosing. The number of triplets grows with the third power of the number of pictures, and most of them teach nothing, since they are fulfilled already. Those that do must be searched for within each batch, and the search decides whether training works. In the line under the loss you see how many of a batch’s triplets still push.',
        { predict: 'triplet' },
      ],
    },
    field: {
      heading: 'In the order in which the field moved',
      blocks: [
        '*Centre loss* {@wen2016} keeps softmax and adds the squared distance from each feature to the running centre of its class. Classes become compact. But the centres must be kept up to date beside the network, which is hard for very many people, and softmax alone keeps the classes apart.',
        '*SphereFace* {@liu2017} sees that the columns {WJ} can serve as centres in angle. It normalises them and multiplies the angle to the right one: the picture must be as near to its own centre *after* the angle has been made several times as large. With a whole multiple such as {=sphere.m} (the paper’s own comparison uses {=sphere.m1}) the curve of the target logit becomes steep, and the authors blended in softmax, less and less of it as training went on.',
        {
          paragraph:
            '*CosFace* {@wang2018} also normalises the features, rescales them to a fixed length {s}, and takes a constant from the cosine instead. It is simple and trains well. Its authors drew a toy example of {=cosface.toy.identities} identities on a circle, with margins up to {=cosface.toy.most}, and gave a bound: on a circle the cosine margin cannot be large.{^}',
          note: 'At most one minus the cosine of a turn divided by {n}: for eight people about {=cosface.toy.bound}.',
        },
        { predict: 'cosface' },
        { tries: ['centre-loss'] },
      ],
    },
    normalise: {
      heading: 'Normalise, and only the angle is left',
      blocks: [
        'A product of two vectors is their lengths and the cosine of the angle between them.',
        {
          equation: 'product',
          says: 'The product of weights and feature is the length of the one, times the length of the other, times the cosine of the angle between them.',
        },
        'Set every column to length one, and every feature to one length {s}\u00a0=\u00a0{~s}, and the answer depends on angles alone {@wang2017}. The features lie on a sphere of radius {s}; here, on a circle. The loss becomes Norm-Softmax, Eq. 2 of the paper:',
        {
          equation: 'norm-softmax',
          says: 'The same loss, in which every product is s times the cosine of an angle.',
        },
        {
          paragraph:
            'Normalising is not yet the improvement. In Table 2 of the paper Norm-Softmax is *worse* than plain softmax, {=lfw.norm-softmax} against {=lfw.softmax} on LFW, {=agedb.norm-softmax} against {=agedb.softmax} on AgeDB-30.{^} It removes an easy way out, that of growing longer, and leaves the classes no closer. What it gives is a place where a margin has a meaning.',
          note: 'In AgeDB-30 many years lie between the two pictures of a pair; LFW has pairs as they are found on the web. The figure is the share of pairs of which it is rightly said whether they are of one person.',
        },
        { predict: 'normalise' },
        { tries: ['on-the-circle'] },
      ],
    },
    margin: {
      heading: 'The additive angular margin',
      blocks: [
        'ArcFace adds one constant {m} in one place: to the angle between a feature and its *own* centre, before the cosine is taken.',
        {
          equation: 'arcface',
          says: 'The same loss again, in which the angle to the own centre, and only that one, is made larger by m before its cosine is taken.',
        },
        'Read it from the inside: to the angle {thetaY} is added {m}\u00a0=\u00a0{~m}, the cosine of the sum is multiplied by {s}\u00a0=\u00a0{~s}, and only then is the share of the own class taken. Both numbers are those of the circles, and can be moved here.',
        { numbersOf: 'sample' },
        'With {m} added a picture on the boundary between two people counts as if it were well on the wrong side. It is pulled on towards its own centre until it is nearer by {m} than to any other: the boundary becomes a strip that is kept free.',
        { plate: 'pull' },
        {
          paragraph:
            'On a circle of radius one an angle *is* the length of an arc, on a sphere the length of the shortest way along its surface: the *geodesic distance*. So the margin is a distance between people measured where their pictures lie, and it is the same everywhere. That is what “arc” in the name says,{^} and what Figure 5 shows.',
          note: 'The rest of the name: *additive*, where SphereFace multiplies the angle; *angular*, where CosFace takes its constant from the cosine.',
        },
        'It costs one line of code. No angle need be computed for it:',
        {
          equation: 'identity',
          says: 'The cosine of theta plus m is cosine theta times cosine m, minus sine theta times sine m.',
        },
        { algorithm: true },
        { predict: 'arcface' },
        { tries: ['margin-off', 'margin-on', 'margin-again', 'pull'] },
      ],
    },
    'figure-2': {
      heading: 'Figure 2, step by step',
      blocks: [
        {
          paragraph:
            'Press a dot on a circle, then open the instrument. It takes that one picture through Figure 2 with the numbers that the network has at this moment: the feature, its direction, the cosine to each centre; for its own centre the arc cosine, plus {m}, and the cosine again; all times {s}; softmax; the loss. The arrow at the end is the gradient:{^} where the picture would go.',
          note: 'In the authors’ published code it has since become the gradient of cos {theta}, as if the margin were not there. The experiment has that too, as the last of ArcFace’s guards.',
        },
        { tries: ['figure-2'] },
        { plate: 'pipeline' },
        { numbersOf: 'sample' },
        'Only one bar changes between the two rows of cosines: that of the own class, and it becomes smaller. The margin makes the task harder during training. Afterwards, when two pictures are compared, there is no margin at all.',
        { predict: 'with-margin' },
      ],
    },
    toy: {
      heading: 'The toy experiment, and Figure 3',
      blocks: [
        'The paper trains networks with {=toy.dimensions}-D features on the pictures of {=toy.identities} people, about {=toy.images} of each, with softmax and with ArcFace, and draws the features. It does not say which network, how long, nor with which {s} and {m}. The longer version of the paper calls the left panel Norm-Softmax {@deng2022}, which is what the circles here compare: with equal {s}, the margin is the only difference.',
        {
          paragraph:
            'Our people are drawn, not photographed, since pictures of real people may not be passed on; the network is small, the recipe is our own, and both stand below the circles. The gap that is printed between two classes is the angle between the arcs that hold nine tenths of each,{^} of pictures that were not trained on.',
          note: 'Nine tenths, lest a single stray picture decide. The paper gives its gap no number: it calls it “evident”.',
        },
        { plate: 'circles' },
        'Many who tried to repeat this figure did not succeed. On a circle the neighbours are close, {s} is often too large at the start, and where the centres begin is left to chance. Here they begin evenly spaced, and {s} rises from a lower value.',
        { predict: 'random-start' },
        { tries: ['see-figure-3', 'tables'] },
      ],
    },
    knobs: {
      heading: 'What m and s do',
      blocks: [
        'The margin {m} is an angle, {~m} radians now, and there is only one full turn to share. With {n} centres evenly round the circle neighbours are a turn divided by {n} apart, and a margin as large as that asks what cannot be. In {=faces.dimensions} dimensions there is far more room, so bounds from the circle do not carry over: there the paper finds {=faces.m.least} to {=faces.m.most} about equally good, and gives CosFace {=cos.m3}, which is more than eight people on a circle have room for.',
        {
          paragraph:
            'The scale {s}, now {~s}, says how much a difference of cosines counts. If it is small, even a perfect arrangement has a large loss,{^} and every picture goes on being pulled. If it is large, the loss is content as soon as a picture is on the right side: without a margin the pull then ends near the boundary, and the gaps stay small. With a margin the gap depends little on {s}.',
          note: 'How large {s} must be is often taken from CosFace’s bound {@wang2018}. That supposes centres that are all equally far from each other. On a circle only three can be, so for eight it comes out far too small.',
        },
        'So when two runs differ in {s} and in {m}, they say nothing about either. Hold the scale fixed when you look at the margin: both circles share one {s} unless you part them.',
        { plate: 'sweep' },
        'The map of the experiment trains a small run for every pair of {m} and {s}, on your device, and colours it by the gap.',
        { predict: 'scale' },
        { tries: ['scale-high', 'cosface-35', 'map'] },
      ],
    },
    'figures-4-5': {
      heading: 'Figures 4 and 5',
      blocks: [
        'All losses of this family are one curve: what the target logit is for an angle. ArcFace shifts the cosine to the left by {m}, CosFace lowers it, SphereFace squeezes it; the paper writes all three in one line.',
        { equation: 'combined', says: 'The cosine of m one times the angle plus m two, minus m three.' },
        {
          paragraph:
            'Figure 4 (b) draws these curves,{^} and Figure 4 (a) where the angles of the training pictures are: near {=start.angle} at the start, in {=faces.dimensions} dimensions, and near {=end.angle} at the end. On the circle they start anywhere from 0° to 180°, which matters below.',
          note: 'From {=curves.from} to {=curves.to}. The instrument has both: that part, and the whole from 0° to 180°.',
        },
        { tries: ['figure-4'] },
        { plate: 'curves' },
        'Figure 5 draws, for two classes, which pairs of angles count as right. ArcFace keeps a strip free that is equally wide everywhere. For CosFace and SphereFace the width depends on the angle. The dots in our instrument are pictures that were not trained on.',
        { tries: ['figure-5'] },
        { plate: 'margins' },
        { predict: 'sphereface' },
      ],
    },
    claims: {
      heading: 'Easy, efficient, effective, engaging',
      blocks: [
        'The paper claims four things of ArcFace. What can be seen of each here, and what cannot?',
        {
          list: [
            '*Engaging*: it optimises the geodesic distance directly. That is a theorem about the loss, and the strip of Figure 5 is its picture.',
            '*Effective*: the best of the tested losses on ten benchmarks. Between CosFace and ArcFace the paper’s own table has {=lfw.cosface} against {=lfw.arcface} on LFW and {=agedb.cosface} against {=agedb.arcface} on AgeDB-30: a small difference, from networks trained once. A circle with eight people can say nothing about benchmarks; here CosFace with a fitting margin opens gaps like ArcFace’s.',
            '*Easy*: a few lines of code. That is so; the code for three frameworks is in the download dialog, with the present values. The paper adds that ArcFace needs no other loss and “can easily converge on any training datasets”. Our runs do not bear that out, nor do many reports: with a large margin from the first step, random centres and a high rate, centres merge.',
            '*Efficient*: almost free. Beside the network the margin costs nothing that can be measured.',
          ],
        },
        {
          paragraph:
            'One finding of Table 3 can be seen on two circles: the centre {WJ} and the mean of its class agree far better under ArcFace, {=w-ec.arcface} against {=w-ec.norm-softmax} in the paper.{^}',
          note: 'The paper calls this angle W-EC. Small alone is not good: with the intra-class loss it is {=w-ec.intra-loss}, but then the nearest other centre is on average {=w-inter.intra-loss} away, where ArcFace has {=w-inter.arcface}.',
        },
        { predict: 'means' },
        { tries: ['tables'] },
      ],
    },
    trouble: {
      heading: 'What goes wrong, and how it is mended',
      blocks: [
        'Each of these is a run that fails on purpose. The page finds the fault, says it, and offers the way out.',
        {
          list: [
            '*Too much margin for so many people.* More people than the circle has room for at this {m}, now {~m}: make it smaller.',
            '*Merged centres.* Two centres that start close are pushed by nearly the same pictures, and stay together. Start them apart, or let {m} rise slowly.',
            '*The margin too early.* Before the classes have found their places a large margin drives them about. Let it rise.',
            '*The antipodal trap.* Past the angle where {thetaY} + {m} is half a turn the cosine rises again. Without a guard a picture can make its loss small by going to the side *opposite* its centre.',
          ],
        },
        'The usual guard follows another curve past that angle, one that goes on falling:',
        {
          equation: 'guard',
          says: 'Psi of theta is the cosine of theta plus m up to pi minus m, and past that cosine theta minus m times sine m.',
        },
        { predict: 'early-margin' },
        { tries: ['crowded', 'merged', 'antipodal'] },
      ],
    },
    high: {
      heading: 'What is different in 512 dimensions',
      blocks: [
        {
          paragraph:
            'On a circle two random directions may be at any angle. In {=faces.dimensions} dimensions they are almost surely close to a right angle: that is why Figure 4 (a) starts there, and why reference code can leave the guard out.{^} It is also why thousands of centres can be far from each other, where a circle has room for a few.',
          note: 'On a circle, if at the start every angle is equally likely, a share of {m}/π of the pictures is past the guard: for {m} = {=faces.m} about one in six.',
        },
        'The values that the paper uses, {s} = {=faces.s} and {m} = {=faces.m}, are for that space. A small {m} on the circle, where it is {~m} now, is not a small {m} there. And a projection of a high-dimensional embedding onto a plane is another thing than an embedding that was trained in two dimensions: only in the second are the angles that you see the angles that the loss sees.',
        { predict: 'sixteen' },
      ],
    },
    after: {
      heading: 'Where the field went after',
      blocks: [
        {
          paragraph:
            'Several centres for each class, so that wrongly labelled pictures gather at one that may be dropped {@deng2020}. Hard examples stressed more as training goes on {@huang2020}. A margin that depends on the quality of the picture, read from the length of its feature {@meng2021} {@kim2022}. And a scale that is set by a formula or adapts itself {@zhang2019}; for eight classes its fixed value is {=adacos.identities},{^} which the circle shows to be small: even perfect centres leave a large loss.',
          note: 'The formula supposes a picture at a right angle to every centre but its own. In many dimensions that is nearly so; on a circle it can be so of two.',
        },
        { predict: 'adacos' },
      ],
    },
    questions: {
      heading: 'Seven questions that readers ask',
      blocks: [
        {
          question: 'How do I choose m and s?',
          answer: [
            'For faces and {=faces.dimensions} dimensions start from the paper’s values. If training stalls, lower {m}, or let it rise from zero; a smaller {s} at the start helps too. On the circle look at the map: with a margin the choice of {s} matters little, without one very much.',
          ],
          tries: ['map'],
        },
        {
          question: 'Where exactly is m added?',
          answer: [
            'To the angle {thetaY} of the own class, before the cosine, and nowhere else. A formula that is widely printed, {s}·(cos {theta} + {m}), is wrong: it would make the task easier by a constant, where the margin makes it harder.',
          ],
          tries: ['figure-2'],
        },
        {
          question: 'Why cos\u00a0θ\u00a0−\u00a0m·sin\u00a0m past π\u00a0−\u00a0m, and when does it matter?',
          answer: [
            'Past that angle cos({theta} + {m}) would rise again. The usual guard goes on with a cosine that is lowered by a constant, so that the loss keeps falling towards the centre. In {=faces.dimensions} dimensions hardly any picture is ever there; on a circle many are at the start.',
          ],
          tries: ['antipodal'],
        },
        {
          question: 'Does the margin matter at equal s?',
          answer: [
            'On this circle, yes, and the more so the larger {s} is. Whether it shows in the accuracy of a benchmark is another question, and one that eight people on a circle cannot answer.',
          ],
          tries: ['scale-high'],
        },
        {
          question: 'Is W a representative of its class?',
          answer: [
            'It is a direction that training moves towards its class, and away from others. Under ArcFace it ends close to the mean of the class; under plain softmax with a large scale it may stand well beside it, since pushing others away is as good as being in the middle. Look at the line and at the tick of the mean.',
          ],
          tries: ['tables'],
        },
        {
          question: 'Why is softmax ambiguous at the boundary?',
          answer: [
            'Because its pull stops there. A picture just on the right side and a picture just on the wrong side have nearly equal losses and lie next to each other. Switch the margin off and on, and watch where the shaded part ends.',
          ],
          tries: ['margin-off', 'margin-on'],
        },
        {
          question: 'Why does a training log say accuracy 0 while the loss falls?',
          answer: [
            'Because the accuracy is read from the logits with the margin in them, in which the own class has been made worse on purpose. The instrument prints both: with the margin, and by the nearest centre, which is what is used.',
          ],
          tries: ['tables'],
        },
        { predict: 'no-room' },
      ],
    },
  },
  plates,
  algorithm,
  references: 'References',
  contents: 'Contents',
  equation: (number) => `Equation ${number}`,
  note: (number) => `Note ${number}`,
  legend: 'Symbols in this equation',
  knobs: {
    m: { name: 'margin m', says: (value, degrees) => `m = ${value} rad, ${degrees}°` },
    s: { name: 'scale s', says: (value) => `s = ${value}` },
  },
  sample: {
    label: 'The equation with the numbers of one picture',
    first: 'With the numbers of one picture, as the second network has it now; press a dot to choose another:',
    pinned: 'With the numbers of the picture that you pinned, as the second network has it now:',
  },
  other: '日本語',
  lab: 'The experiment',
  still:
    'Two circles of the same eight people after training: the smallest gap between neighbours is {#gap.0}° under Norm-Softmax, and {#gap.1}° under ArcFace.',
  unlisted: 'Open the experiment by itself',
};
