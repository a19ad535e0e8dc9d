/** How many identities are looked at that a network was never trained on, and how many images of each: some 50,000 pairs, so
 *  that a false-accept rate of 1e-3 is still 45 of them. */
export const UNSEEN_IDENTITIES = 8;
export const UNSEEN_IMAGES = 40;
