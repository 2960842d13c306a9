// A character of a text by its place, also beside its ends.
const { charCodeAt } = String.prototype;

/**
 * The code unit at `at`, a place the text has. For loops: `text.charCodeAt` is looked up anew at each step once texts
 * of many makes (cut from others, joined, of one byte or two a character) have come by, and that takes longest.
 */
export const codeOf = (text: string, at: number): number => charCodeAt.call(text, at);

/**
 * The code unit at `at`, 0 where the text has none. The engine makes every later look at the same line of code slow,
 * once one went behind the end of a text.
 */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? codeOf(text, at) : 0);
