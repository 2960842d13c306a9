// Bytes of any file: what they are, their text, the files in them, and the limits.
export { measureLines } from './clean.ts';
export { type Decoded, decode } from './decode.ts';
export { LIMITS, type Limits } from './limits.ts';
export { type Member, members } from './members.ts';
export { refuse } from './refusal.ts';
export { type FileKind, sniff } from './sniff.ts';
