// Names of archive members are labels for people and never paths: nothing is ever written or opened by them.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST = 200;

/** A name that would leave the folder it is unpacked in: `../`, a root, a drive. */
export const leavesFolder = (name: string): boolean => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:/.test(name);

/** The name without roots, drives, dots and characters that nobody sees. */
export function cleanLabel(name: string): string {
  const parts = name
    .replace(UNSEEN, '')
    .replace(/^[A-Za-z]:/, '')
    .split(/[\\/]+/);
  const label = parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
  return label.length > LONGEST ? `…${label.slice(1 - LONGEST)}` : label || '?';
}

/** What systems put into archives beside people's files. */
export const isLitter = (name: string): boolean =>
  /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i.test(name);
