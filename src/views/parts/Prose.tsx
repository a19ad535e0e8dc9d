/** A sentence of the catalogue with its _symbols_ set in italics. */
export function Prose({ children }: { children: string }) {
  // Split at the marks, every second piece lies between two of them; a piece's place never changes within a sentence.
  return children.split('_').map((piece, place) => (place % 2 === 1 ? <i key={place}>{piece}</i> : piece));
}
