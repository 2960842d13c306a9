// Jobs that behave as badly as a reader can: for child.test.ts.

export const length = (bytes: Uint8Array): number => bytes.length;

export const sum = (bytes: Uint8Array, { start }: { start: number }): { total: number } => ({
  total: bytes.reduce((total, byte) => total + byte, start),
});

export function hang(): void {
  for (;;);
}

export function fail(): void {
  throw new Error('no such page');
}

export const leave = (): void => process.exit(3);

export function fillHeap(): number {
  const rows: number[][] = [];
  for (;;) rows.push(new Array(10_000).fill(rows.length));
}

export async function fillBuffers(): Promise<number> {
  const kept: Uint8Array[] = [];
  for (;;) {
    kept.push(new Uint8Array(16 * 1024 * 1024).fill(1));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
