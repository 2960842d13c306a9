// Headings with the span of paragraph numbers they govern.
import { type Block, type DocumentNode, type Node, type Section, visit } from '../../tree/index.ts';
import type { JsonSection } from './json.ts';

/** All sections in the order of print; a parent's span is its children's. */
export function sectionEntries(
  document: DocumentNode,
  organizations: ReadonlyMap<string, readonly string[]>,
): JsonSection[] {
  const out: JsonSection[] = [];
  visit(document, (node) => {
    if (node.type === 'section') out.push(entry(node, organizations.get(node.id) ?? []));
  });
  return out;
}

function entry(section: Section, organizations: readonly string[]): JsonSection {
  const numbers = numbersBelow(section);
  return {
    id: section.id,
    level: section.level,
    number: section.number,
    heading: section.heading.text,
    from: numbers.at(0) ?? null,
    to: numbers.at(-1) ?? null,
    organizations,
  };
}

function numbersBelow(section: Section): string[] {
  const numbers: string[] = [];
  visit(section, (node: Node | Block) => {
    if (node.type !== 'paragraph') return true;
    if (node.number !== null) numbers.push(node.number);
    return false;
  });
  return numbers;
}
