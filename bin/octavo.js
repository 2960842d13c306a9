#!/usr/bin/env node
// Starts the command line: the sources as they are in a checkout (Node runs TypeScript itself), the built files in an installed package.
import { existsSync } from 'node:fs';
import module from 'node:module';

module.enableCompileCache?.();
const source = new URL('../src/apps/cli/main.ts', import.meta.url);
const built = new URL('../dist/apps/cli/main.js', import.meta.url);
const { main } = await import((existsSync(source) ? source : built).href);
process.exitCode = await main(process.argv.slice(2));
