declare module 'virtual:heap-kernels' {
  /** The address of the WebAssembly module that ./compile.ts makes of the .as files; loadHeapModule reads it. */
  const url: string;
  export default url;
}

declare module 'virtual:heap-kernels-relaxed' {
  /** The same in relaxed SIMD. */
  const url: string;
  export default url;
}
