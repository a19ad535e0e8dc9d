// One update of Adam on the heap: every number is read and written once. Arguments but the last four are byte addresses.
// Source: Kingma & Ba 2015, Algorithm 1.
import { minus, over, plus, root, splat, times, timesPlus } from '../heap/lanes';

// share1 and share2 are what the gradient and its square get of the moments, 1 − β₁ and 1 − β₂.
export function adam(
  gradient: usize, parameters: usize, first: usize, second: usize, newParameters: usize, newFirst: usize, newSecond: usize,
  count: i32, rate: f32, share1: f32, share2: f32, epsilon: f32,
): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    update<v128>(i * 4, gradient, parameters, first, second, newParameters, newFirst, newSecond, rate, share1, share2, epsilon);
  }
  for (; i < count; i++) {
    update<f32>(i * 4, gradient, parameters, first, second, newParameters, newFirst, newSecond, rate, share1, share2, epsilon);
  }
}

// @ts-ignore: decorator
@inline
function update<T>(
  at: usize, gradient: usize, parameters: usize, first: usize, second: usize,
  newParameters: usize, newFirst: usize, newSecond: usize, rate: f32, share1: f32, share2: f32, epsilon: f32,
): void {
  const g = load<T>(gradient + at);
  const m = load<T>(first + at);
  const v = load<T>(second + at);
  const newM = timesPlus<T>(minus<T>(g, m), splat<T>(share1), m);
  const newV = timesPlus<T>(minus<T>(times<T>(g, g), v), splat<T>(share2), v);
  const change = over<T>(times<T>(newM, splat<T>(rate)), plus<T>(root<T>(newV), splat<T>(epsilon)));
  store<T>(newFirst + at, newM);
  store<T>(newSecond + at, newV);
  store<T>(newParameters + at, minus<T>(load<T>(parameters + at), change));
}
