// A character of a text by its place, also beside its ends.

/**
 * The code unit at `at`, 0 where the text has none. The engine makes every later look at the same line of code slow,
 * once one went behind the end of a text.
 */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);
