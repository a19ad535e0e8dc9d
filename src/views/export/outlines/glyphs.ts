/** The outlines of letters: what the packer writes and the page reads. Decompressed (raw deflate), JSON of faces. */

/** What a text may be set in. `signs` are those of formulas that stand in for any face that lacks them. */
export type FaceName = 'sans' | 'sansBold' | 'sansItalic' | 'serif' | 'serifItalic' | 'signs';

/** By letter, how far the next one is, and the outline: relative m, l, q, c and z, y downwards from the baseline; both in
 *  thousandths of an em. */
export type Face = Readonly<Record<string, readonly [advance: number, outline: string]>>;

export type Faces = Readonly<Partial<Record<FaceName, Face>>>;

/** Fetches and unpacks faces. @param url the default export of 'virtual:outlines' or 'virtual:outlines-japanese' */
export async function loadFaces(url: string): Promise<Faces> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new Error(
      `The letters’ outlines could not be loaded (${error}). Check the connection, or keep text as text.`,
    );
  });
  if (!response.ok || !response.body) {
    throw new Error(`The letters’ outlines answered ${response.status}. Reload the page, or keep text as text.`);
  }
  const stream = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).json();
}
