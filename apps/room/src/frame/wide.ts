/** Is the window so wide that its panels scroll each by itself? In a narrower one it is the page that scrolls (style/narrow.css). */
export const isWide = (): boolean => matchMedia("(min-width: 901px)").matches;
