// Where a reader thread begins: what was compiled before is not compiled again.
import module from 'node:module';

module.enableCompileCache?.();
await import('./serve-items.ts');
