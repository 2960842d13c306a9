// Tree and facts → files: see README.md.
export * from './json/json.ts';
