declare module 'virtual:digits' {
  /** The address of the packed digits; loadDigits reads it. */
  const url: string;
  export default url;
}
