// Arithmetic written once for one float (T = f32) and for four side by side (T = v128). AssemblyScript: the file is compiled
// to WebAssembly by ./compile.ts, and is no TypeScript.

// @ts-ignore: decorator
@inline
export function splat<T>(value: f32): T {
  if (isVector<T>()) return changetype<T>(f32x4.splat(value));
  return <T>value;
}

// @ts-ignore: decorator
@inline
export function plus<T>(a: T, b: T): T {
  if (isVector<T>()) return changetype<T>(f32x4.add(changetype<v128>(a), changetype<v128>(b)));
  return a + b;
}

// @ts-ignore: decorator
@inline
export function minus<T>(a: T, b: T): T {
  if (isVector<T>()) return changetype<T>(f32x4.sub(changetype<v128>(a), changetype<v128>(b)));
  return a - b;
}

// @ts-ignore: decorator
@inline
export function times<T>(a: T, b: T): T {
  if (isVector<T>()) return changetype<T>(f32x4.mul(changetype<v128>(a), changetype<v128>(b)));
  return a * b;
}

// @ts-ignore: decorator
@inline
export function over<T>(a: T, b: T): T {
  if (isVector<T>()) return changetype<T>(f32x4.div(changetype<v128>(a), changetype<v128>(b)));
  return a / b;
}

// a·b + c, in relaxed SIMD with one rounding where the processor can.
// @ts-ignore: decorator
@inline
export function timesPlus<T>(a: T, b: T, c: T): T {
  if (isVector<T>() && ASC_FEATURE_RELAXED_SIMD) {
    return changetype<T>(f32x4.relaxed_madd(changetype<v128>(a), changetype<v128>(b), changetype<v128>(c)));
  }
  return plus<T>(times<T>(a, b), c);
}

// √a.
// @ts-ignore: decorator
@inline
export function root<T>(a: T): T {
  if (isVector<T>()) return changetype<T>(f32x4.sqrt(changetype<v128>(a)));
  return <T>sqrt<f32>(<f32>a);
}

// 1/√a.
// @ts-ignore: decorator
@inline
export function inverseRoot<T>(a: T): T {
  return over<T>(splat<T>(1), root<T>(a));
}

// max(a, 0).
// @ts-ignore: decorator
@inline
export function positive<T>(a: T): T {
  if (isVector<T>()) return changetype<T>(f32x4.pmax(changetype<v128>(a), f32x4.splat(0)));
  return a < <T>0 ? <T>0 : a;
}

// min(a, 0).
// @ts-ignore: decorator
@inline
export function negative<T>(a: T): T {
  if (isVector<T>()) return changetype<T>(f32x4.pmin(changetype<v128>(a), f32x4.splat(0)));
  return a > <T>0 ? <T>0 : a;
}

// What `yes` says where a > 0, and `no` elsewhere.
// @ts-ignore: decorator
@inline
export function whereAbove<T>(a: T, yes: T, no: T): T {
  if (isVector<T>()) {
    const isAbove = f32x4.gt(changetype<v128>(a), f32x4.splat(0));
    if (ASC_FEATURE_RELAXED_SIMD) {
      return changetype<T>(i32x4.relaxed_laneselect(changetype<v128>(yes), changetype<v128>(no), isAbove));
    }
    return changetype<T>(v128.bitselect(changetype<v128>(yes), changetype<v128>(no), isAbove));
  }
  return a > <T>0 ? yes : no;
}
