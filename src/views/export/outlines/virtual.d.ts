declare module 'virtual:outlines' {
  /** The address of the packed faces; loadFaces reads it. */
  const url: string;
  export default url;
}

declare module 'virtual:outlines-japanese' {
  /** The same of the Japanese letters that the page writes. */
  const url: string;
  export default url;
}
