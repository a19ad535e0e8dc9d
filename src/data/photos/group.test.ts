import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupByIdentity } from './group.ts';

/** name → number of files, of the groups in their order. */
function grouped(...paths: string[]): Record<string, number> {
  const { groups } = groupByIdentity(paths.map((path) => ({ path })));
  return Object.fromEntries(groups.map(({ name, items }) => [name ?? '?', items.length]));
}

describe('groupByIdentity', () => {
  test('takes the folder for the person', () => {
    expect(grouped('lfw/Ann_Lee/Ann_Lee_0001.jpg', 'lfw/Ann_Lee/Ann_Lee_0002.jpg', 'lfw/Bo/Bo_0001.jpg')).toEqual({
      'Ann Lee': 2,
      Bo: 1,
    });
  });

  test('takes the deepest folder that tells people apart', () => {
    expect(grouped('d/train/ann/1.jpg', 'd/train/bo/1.jpg', 'd/test/ann/2.jpg', 'd/test/bo/2.jpg')).toEqual({
      ann: 2,
      bo: 2,
    });
    expect(grouped('ann/2023/1.jpg', 'ann/2024/2.jpg', 'bo/2023/1.jpg', 'bo/2024-05/1.jpg')).toEqual({ ann: 2, bo: 2 });
    expect(grouped('ann/1.jpg', 'bo/holiday/2.jpg', 'bo/3.jpg')).toEqual({ ann: 1, bo: 2 });
    expect(grouped('ann/originals/1.jpg', 'bo/originals/2.jpg')).toEqual({ ann: 1, bo: 1 });
  });

  test('takes numbered folders for people when there are no others', () => {
    expect(grouped('d/0/1.jpg', 'd/1/1.jpg', 'd/10/1.jpg', 'd/2/1.jpg')).toEqual({ 0: 1, 1: 1, 2: 1, 10: 1 });
  });

  test('takes one folder of somebody for one person, and one of photos for nobody', () => {
    expect(grouped('ann/IMG_1.jpg', 'ann/IMG_2.jpg')).toEqual({ ann: 2 });
    expect(grouped('photos/ann_1.jpg', 'photos/bo_1.jpg')).toEqual({ ann: 1, bo: 1 });
  });

  test.each(['_001', '-1', ' (1)', ' 1', '1', '.01', ' [3]', '（２）'.replace('２', '2')])(
    'takes the name before the number of loose files: ann%s.jpg',
    (number) => {
      expect(grouped(`ann${number}.jpg`, `bo${number}.jpg`, 'bo-77.png')).toEqual({ ann: 1, bo: 2 });
    },
  );

  test('takes ann.jpg to ann (1).jpg, and loose files to the folder of their name', () => {
    expect(grouped('ann.jpg', 'ann (1).jpg', 'bo (1).jpg')).toEqual({ ann: 2, bo: 1 });
    expect(grouped('ann/1.jpg', 'bo/1.jpg', 'bo_7.jpg')).toEqual({ ann: 1, bo: 2 });
  });

  test('takes a few files of one word each for one person each', () => {
    expect(grouped('x/Ann.jpg', 'x/Bo.jpg', 'x/花子.jpg')).toEqual({ Ann: 1, Bo: 1, 花子: 1 });
  });

  test('asks about what cameras have named, and about names that say nothing', () => {
    expect(grouped('IMG_0001.jpg', 'IMG_0002.jpg', 'DSC01.jpg', '7.jpg')).toEqual({ '?': 4 });
    expect(grouped('ann_1.jpg', 'ann_2.jpg', '3f9c-aa.jpg')).toEqual({ ann: 2, '?': 1 });
    const { problems } = groupByIdentity([{ path: 'IMG_1.jpg' }]);
    expect(problems).toEqual([{ code: 'ungrouped', count: 1 }]);
  });

  test('says that one identity is not enough', () => {
    expect(groupByIdentity([{ path: 'ann/1.jpg' }]).problems).toEqual([{ code: 'one-identity', least: 2 }]);
  });

  test('keeps the sixteen largest and says so', () => {
    const paths = Array.from({ length: 20 }, (_, i) => [`p${i}/1.jpg`, ...(i < 4 ? [] : [`p${i}/2.jpg`])]).flat();
    const { groups, problems } = groupByIdentity(paths.map((path) => ({ path })));
    expect(groups.map(({ name }) => name)).toEqual(Array.from({ length: 16 }, (_, i) => `p${i + 4}`));
    expect(problems).toEqual([{ code: 'too-many-identities', count: 20, kept: 16 }]);
  });

  test('loses no file of fewer identities, whatever the names', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'ann',
        'bo',
        'train',
        'test',
        '2024',
        'images',
        'IMG',
        '__proto__',
        'constructor',
        '',
        ' ',
        '(1)',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const named = fc.tuple(path, fc.constantFrom('', '_1.jpg', ' (2).png', '-03', '.jpg')).map(([a, b]) => a + b);
    fc.assert(
      fc.property(fc.array(named, { maxLength: 30 }), (paths) => {
        const items = paths.map((path) => ({ path }));
        const { groups, problems } = groupByIdentity(items);
        const kept = groups.flatMap((group) => group.items);
        expect(new Set(kept).size).toBe(kept.length);
        expect(groups.length).toBeLessThanOrEqual(16);
        expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
        if (!problems.some(({ code }) => code === 'too-many-identities')) expect(kept.length).toBe(items.length);
      }),
      { numRuns: 10_000 },
    );
  });
});
