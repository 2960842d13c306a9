// What happens to the server when Octavo ends without release(): a process of its own leaves in its stead.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LEAVER = fileURLToPath(new URL(`./leaver.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const folders = new Map<string, number>();

const farewell = (): void => {
  const { NODE_OPTIONS: _, ...env } = process.env;
  for (const folder of folders.keys())
    spawn(process.execPath, [LEAVER, folder], { detached: true, stdio: 'ignore', env }).unref();
  folders.clear();
};

/** Where nobody else listens the signal ends Octavo as it would have; who listens decides, and `exit` follows. */
const onSignal = (signal: NodeJS.Signals): void => {
  if (process.listenerCount(signal) > 1) return;
  farewell();
  process.off(signal, onSignal);
  process.kill(process.pid, signal);
};

/** Remembers that a seat is taken in this folder, or one less. */
export function remember(folder: string, change: 1 | -1): void {
  const before = folders.size;
  const count = (folders.get(folder) ?? 0) + change;
  if (count > 0) folders.set(folder, count);
  else folders.delete(folder);
  if (!before && folders.size) {
    process.on('exit', farewell);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }
  if (before && !folders.size) {
    process.off('exit', farewell);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}
