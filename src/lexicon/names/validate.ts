// Checks the files of actors and names: every fault with its file and line.
import { fold } from './fold.ts';
import { expandForms } from './forms.ts';
import type { ActorRow, NameRow } from './types.ts';

/** A data file as it is stored. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

export interface LexiconFiles {
  /** `data/actors/*.json`. */
  readonly actors: readonly DataFile[];
  /** Per language: `data/<language>/names/*.json`. */
  readonly names: Readonly<Record<string, readonly DataFile[]>>;
}

/** "src/lexicon/data/fr/names/states.json:12: …" */
export type Fault = string;

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const ID = /^(?:un|org|state)\/[A-Za-z0-9-]+(?:\/[A-Za-z0-9-]+)*$/;
const FIELDS: ReadonlySet<string> = new Set(['kind', 'parent', 'from', 'to', 'successor', 'same', 'of']);
const NAME_FIELDS: ReadonlySet<string> = new Set(['name', 'acronyms', 'also']);

/** Whose name a form is, and when. */
interface Claim {
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

class Checker {
  readonly faults: Fault[] = [];
  readonly actors = new Map<string, ActorRow>();

  say(file: DataFile, id: string, text: string): void {
    this.faults.push(`${file.path}:${lineOf(file, id)}: ${text}`);
  }

  json(file: DataFile): Record<string, unknown> | null {
    try {
      return JSON.parse(file.text) as Record<string, unknown>;
    } catch (error) {
      this.faults.push(`${file.path}:${lineOfError(file, error)}: not JSON: ${(error as Error).message}`);
      return null;
    }
  }

  register(files: readonly DataFile[]): void {
    for (const file of files) {
      for (const key of repeatedKeys(file)) this.say(file, key, `${key} stands twice`);
      const rows = this.json(file) ?? {};
      for (const id in rows) {
        if (this.actors.has(id)) this.say(file, id, `${id} is in another file too`);
        this.actors.set(id, rows[id] as ActorRow);
      }
    }
    for (const file of files) for (const id in this.json(file) ?? {}) this.actor(file, id, this.actors.get(id)!);
  }

  actor(file: DataFile, id: string, row: ActorRow): void {
    if (!ID.test(id)) this.say(file, id, `${id} is no actor id`);
    if (!row.kind) this.say(file, id, `${id} has no kind`);
    for (const field of Object.keys(row))
      if (!FIELDS.has(field)) this.say(file, id, `${id} has an unknown field ${field}`);
    for (const other of [row.parent, row.successor, row.same, row.of])
      if (other !== undefined && !this.actors.has(other))
        this.say(file, id, `${id} points to ${other}, which is no actor`);
    this.dates(file, id, row);
    if (this.circular(id)) this.say(file, id, `${id} is its own ancestor`);
  }

  dates(file: DataFile, id: string, row: { readonly from?: string; readonly to?: string }): void {
    for (const date of [row.from, row.to])
      if (date !== undefined && !DATE.test(date)) this.say(file, id, `${id} has the date ${date}; ISO dates only`);
    if (row.from && row.to && row.from > row.to)
      this.say(file, id, `${id} ends (${row.to}) before it begins (${row.from})`);
  }

  circular(id: string): boolean {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at; at = this.actors.get(at)?.parent) {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  }

  language(language: string, files: readonly DataFile[]): void {
    const partsFile = files.find((file) => file.path.endsWith('parts.json'));
    const parts = (partsFile ? this.json(partsFile) : {}) as Record<string, string>;
    const owners = new Map<string, Claim[]>();
    const named = new Set<string>();
    let last: DataFile | null = null;
    for (const file of files) {
      const rows = this.json(file);
      if (!rows || Array.isArray(rows) || file === partsFile || file.path.endsWith('words.json')) continue;
      last = file;
      for (const key of repeatedKeys(file)) this.say(file, key, `${key} stands twice`);
      for (const id in rows) {
        named.add(id);
        this.names(file, id, rows[id] as NameRow, parts, owners);
      }
    }
    if (last)
      for (const [id, row] of this.actors)
        if (!row.same && !named.has(id)) this.say(last, id, `${id} has no name in ${language}`);
  }

  names(file: DataFile, id: string, row: NameRow, parts: Record<string, string>, owners: Map<string, Claim[]>): void {
    if (!this.actors.has(id)) this.say(file, id, `${id} is no actor`);
    if (!row.name) return this.say(file, id, `${id} has no name`);
    for (const field of Object.keys(row))
      if (!NAME_FIELDS.has(field)) this.say(file, id, `${id} has an unknown field ${field}`);
    for (const one of [row.name, ...(row.acronyms ?? []), ...(row.also ?? [])]) {
      const dated = typeof one === 'string' ? { name: one } : one;
      this.dates(file, id, dated);
      this.forms(file, id, dated, parts, owners);
    }
  }

  forms(
    file: DataFile,
    id: string,
    dated: { readonly name: string; readonly from?: string; readonly to?: string },
    parts: Record<string, string>,
    owners: Map<string, Claim[]>,
  ): void {
    let forms: string[] = [];
    try {
      forms = expandForms(dated.name, parts);
    } catch (error) {
      this.say(file, id, `${id}: ${(error as Error).message}`);
    }
    const time = { actor: id, from: dated.from ?? '', to: dated.to ?? '9999' };
    const fresh = forms.filter((form) => this.claim(file, form, time, owners));
    if (forms.length && !fresh.length) this.say(file, id, `"${dated.name}" of ${id} says nothing new`);
  }

  /** Notes a form as its actor's; false when it was that already. */
  claim(file: DataFile, form: string, time: Claim, owners: Map<string, Claim[]>): boolean {
    const id = time.actor;
    if (form !== form.trim() || form === '' || / {2}/.test(form)) this.say(file, id, `${id}: stray blank in "${form}"`);
    const others = owners.get(fold(form)) ?? [];
    const other = others.find((one) => one.from <= time.to && time.from <= one.to);
    if (other && other.actor !== id) this.say(file, id, `"${form}" of ${id} is a name of ${other.actor} already`);
    if (!other) owners.set(fold(form), [...others, time]);
    return !other;
  }
}

const lineOf = (file: DataFile, id: string): number => {
  const at = file.text.indexOf(`"${id}"`);
  return at < 0 ? 1 : file.text.slice(0, at).split('\n').length;
};

function lineOfError(file: DataFile, error: unknown): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position ? file.text.slice(0, Number(position)).split('\n').length : 1;
}

/** Keys of the outermost object that stand twice: JSON would keep the last and say nothing. */
function repeatedKeys(file: DataFile): string[] {
  const keys = [...file.text.matchAll(/^ {2}"([^"]+)":/gm)].map((one) => one[1]);
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}

/** All faults of the files; none: the lexicon may be loaded. */
export function validateNames(files: LexiconFiles): Fault[] {
  const checker = new Checker();
  checker.register(files.actors);
  for (const language in files.names) checker.language(language, files.names[language]);
  return checker.faults;
}
