/** How what is only believed is drawn. */

/** A corps whose formations are so near one another is drawn as one, px: their places are not known better than that. */
export const BELIEVED_AS_ONE = 60;
