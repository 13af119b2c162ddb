/** Styles of what comes on demand are text: the element makes sheets of it, with its own Lit. */
export const css = String.raw;
