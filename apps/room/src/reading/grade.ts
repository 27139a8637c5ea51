/** A share told in words: which of six steps it is on, none to all; as many as boxes would be filled. */
const STEPS = 5;

export const grade = (share: number): number => Math.min(STEPS, Math.max(0, Math.ceil(share * STEPS - 1e-9)));
