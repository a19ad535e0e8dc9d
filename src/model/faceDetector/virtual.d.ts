declare module 'virtual:face-detector' {
  /** The address of the packed face detector; loadModel reads it. */
  const url: string;
  export default url;
}
