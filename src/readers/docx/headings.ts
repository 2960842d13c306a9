// Heading depths: by outline level, and within one level by size, for the UN's styles give chapters and sections one level.
import type { Paragraph } from './blocks.ts';

/** The depth of each heading from 1, dense over those that occur. */
export function headingDepths(paragraphs: readonly Paragraph[]): Map<string, number> {
  const kinds = new Map<string, { outline: number; size: number }>();
  for (const { outline, size } of paragraphs) if (outline !== null) kinds.set(`${outline} ${size}`, { outline, size });
  const sorted = [...kinds].sort(([, a], [, b]) => a.outline - b.outline || b.size - a.size);
  return new Map(sorted.map(([key], i) => [key, i + 1]));
}

export const depthKey = ({ outline, size }: Paragraph): string => `${outline} ${size}`;
