// The register for other programs: see README.md.
export { createApi, mountApi } from './mount.ts';
export { Problem, problemResponse } from './problem.ts';
