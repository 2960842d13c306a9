// The members of an enumeration and who they are: "Member States, relevant agencies and, in particular, the Office".
import { GroupReader } from '../../lexicon/index.ts';
import { behindAttributes, isAttribute } from './nouns.ts';
import { namesake } from './referred.ts';
import { type Addressed, type Named, type Setting, SOMEBODY } from './setting.ts';
import { firstOf, phraseOf, type Word } from './words.ts';

/** The United Nations, its system and entities. */
const SYSTEM = 'un/UN';
const ORGANIZATIONS = 'group/organizations';
/** Groups that say nothing beside a name: "the Government of Samland" is Samland's. */
export const TRANSPARENT: ReadonlySet<string> = new Set(['group/governments', ORGANIZATIONS, SOMEBODY]);
const BRIEF = 3;
/** No enumeration in print has more words. */
const LONGEST = 400;
/** How far from such a group the name may stand, in letters. */
const NEAR = 24;

export interface Item {
  readonly actors: readonly Named[];
  /** Nothing but articles and adjectives stand before the name. */
  readonly head: boolean;
  /** An example of the member before, or part of a phrase that names no addressee. */
  readonly aside: boolean;
  /** So few words that they can only name somebody. */
  readonly brief: boolean;
}

/** The members of the enumeration that `words` are, in order. `loose`: unknown words may stand before their nouns. */
export function itemsOf(all: readonly Word[], setting: Setting, loose = false): Item[] {
  const words = all.slice(0, LONGEST);
  const reader = new GroupReader(words, setting.vocabulary.language);
  const scope: Scope = {
    words,
    setting,
    reader,
    loose,
    groups: reader.groups().map((one) => ({ ...one, from: null })),
  };
  const out: Item[] = [];
  let state: State = 'member';
  let many = 0;
  for (const part of partsOf(scope)) {
    state = stateOf(part, state, scope, many > 1);
    many = state === 'company' ? many + 1 : 0;
    const item = itemOf(part, state !== 'member', scope);
    if (item) out.push(item);
    state = behind(part, state, scope);
    if (state === 'company') many = Math.max(many, 1);
  }
  return out;
}

/** Who is named by the heads of the members. */
function membersOf(items: readonly Item[]): Named[] {
  const heads = items.filter((item) => item.head && !item.aside).map((item) => item.actors);
  const out = new Map<string, Named>();
  heads.forEach((actors, i) => {
    // "organizations, programmes and funds of the United Nations system": all of them are the system's.
    const shared = actors[0].actor === ORGANIZATIONS && [-1, 1].some((step) => isSystem(beyond(heads, i, step)));
    for (const one of shared ? [] : actors) if (!out.has(one.actor)) out.set(one.actor, one);
  });
  return [...out.values()];
}

/** The nearest member to one side that is more than "organizations". */
function beyond(heads: readonly (readonly Named[])[], i: number, step: number): readonly Named[] | undefined {
  while (heads[i]?.[0].actor === ORGANIZATIONS) i += step;
  return heads[i];
}

const isSystem = (actors: readonly Named[] | undefined): boolean => actors?.[0].actor === SYSTEM;

/** Heads as long as they follow each other; in front of them an unknown name may stand. */
export function chainOf(items: readonly Item[]): readonly Item[] {
  const first = items.findIndex((item) => item.head);
  const end = items.findIndex((item, i) => i > first && !item.head && !item.aside && !item.brief);
  return first < 0 || items.slice(0, first).some((item) => !item.brief)
    ? []
    : items.slice(first, end < 0 ? items.length : end);
}

/** The members as addressees of what begins at `object`. */
export function printed(items: readonly Item[], object: number): Addressed {
  const members = membersOf(items);
  const derived = members.find((one) => one.from !== null)?.from ?? null;
  return { actors: members.map((one) => one.actor), object, derived };
}

export interface Scope {
  readonly words: readonly Word[];
  readonly setting: Setting;
  readonly reader: GroupReader;
  readonly groups: readonly Named[];
  readonly loose: boolean;
}

/** `company`: those with whom the addressee is to act. */
type State = 'member' | 'example' | 'adjunct' | 'company';

/** Words from index `from` to `to`, behind the joining word at `link`; `joined`: a comma stands before that. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly link: number;
  readonly joined: boolean;
}

/** Cuts at commas and joining words that stand in no name or group. */
function partsOf(scope: Scope): Part[] {
  const { words, setting, groups } = scope;
  const { named, vocabulary } = setting;
  const inside = (at: number) => [...named, ...groups].some((one) => one.start < at && one.end > at);
  const out: Part[] = [];
  let from = 0;
  let joined = false;
  let before = 0;
  for (let i = 0; i < words.length; i++) {
    const comma = words[i].word === ',';
    const link = phraseOf(vocabulary.lists.linking, words, comma ? i + 1 : i);
    if ((!comma && !link) || inside(words[i].start) || (link && isAdjective(words, i, from, scope))) continue;
    if (i > from) out.push({ from, to: i, link: before, joined });
    joined = comma && link > 0;
    before = comma ? i + 1 : i;
    from = before + link;
    i = from - 1;
  }
  if (words.length > from) out.push({ from, to: words.length, link: before, joined });
  return out;
}

/** "development and trading partners": where nouns stand last, an adjective before the joining word has its noun behind. */
function isAdjective(words: readonly Word[], i: number, from: number, { setting, reader, groups }: Scope): boolean {
  const { vocabulary, named } = setting;
  if (!vocabulary.known.headLast || i - 1 <= from || words[i].word === ',' || reader.behindQualifiers(i - 1) !== i)
    return false;
  const ends = [words[i - 1].end, words[i - 2].end];
  const spans = [...named, ...groups].filter((one) => one.start >= words[from].start && one.end <= ends[0]);
  return spans.length > 0 && !spans.some((one) => ends.includes(one.end));
}

/**
 * Examples, adjuncts and company go on until a comma and a joining word lead back to the members; in an enumeration
 * of `many` they lead to its last.
 */
function stateOf({ from, to, link, joined }: Part, state: State, { words, setting }: Scope, many: boolean): State {
  const { lists } = setting.vocabulary;
  if (firstOf(lists.company, words, from, Math.min(to, from + BRIEF)) >= 0) return 'company';
  if (state === 'company') {
    const stays = phraseOf(lists.companyStays, words, link) || phraseOf(lists.companyStays, words, from);
    return joined && !stays && !many ? 'member' : state;
  }
  if (phraseOf(lists.examples, words, from)) return 'example';
  if (phraseOf(lists.adjunctLeads, words, from)) return 'adjunct';
  return joined || (state === 'adjunct' && words[from - 1]?.word === ',') ? 'member' : state;
}

/** "organizations such as A and B": examples may begin within a member. */
function behind({ from, to }: Part, state: State, { words, setting }: Scope): State {
  const { lists } = setting.vocabulary;
  if (state !== 'member') return state;
  if (firstOf(lists.examples, words, from, to) >= 0) return 'example';
  if (firstOf(lists.company, words, from, to) >= 0) return 'company';
  const adjunct = firstOf(lists.adjunctLeads, words, from, to);
  return adjunct >= 0 && phraseOf(lists.adjunctLeads, words, adjunct) > 1 ? 'adjunct' : state;
}

function itemOf({ from, to: last }: Part, aside: boolean, scope: Scope): Item | null {
  const { words, setting, reader, groups } = scope;
  const { examples } = setting.vocabulary.lists;
  const begin = from + phraseOf(examples, words, from);
  const inner = firstOf(examples, words, begin, last);
  const to = inner < 0 ? last : inner;
  if (begin >= to) return null;
  const [start, end] = [words[begin].start, words[to - 1].end];
  const within = (one: Named) => one.start >= start && one.start < end;
  const ours = groups.filter(within);
  const printed = setting.named.filter(within);
  const names = printed.filter((one) => !isAttribute(one, ours, to, scope));
  const chosen = whole(choose(ours, names, setting), end, setting);
  const qualified = chosen.length ? behindAttributes(begin, to, chosen[0], scope) : reader.behindQualifiers(begin);
  // "national and local governments": an adjective alone is no member.
  if (!chosen.length && reader.behindQualifiers(begin) >= to) return null;
  const first = behindOffice(Math.min(qualified, to - 1), scope);
  const head = chosen.length > 0 && words[Math.min(first, to - 1)].start >= chosen[0].start;
  const self = selfOf(words.slice(begin, to), setting);
  if (self) return { actors: [self], head: true, aside, brief: true };
  const meant = head || !scope.loose || names.length < printed.length ? [] : byNoun(words.slice(begin, to), setting);
  if (meant.length) return { actors: meant, head: true, aside, brief: true };
  return { actors: chosen, head, aside, brief: to - begin <= BRIEF };
}

/** "the Secretary-General of the League": an organization's own office is the organization. Index of its name. */
function behindOffice(at: number, { words, setting }: Scope): number {
  const { lists, known, sets } = setting.vocabulary;
  const office = phraseOf(lists.offices, words, at);
  let next = at + office;
  while (office && sets(known.officeLinks).has(words[next]?.word)) next++;
  return office && next > at + office ? next : at;
}

/** "the Office": whoever is so named before, as long as nothing stands behind the noun. */
function byNoun(words: readonly Word[], setting: Setting): readonly Named[] {
  const bare = words.slice(words.findIndex((one) => !setting.vocabulary.known.dative.prepositions.includes(one.word)));
  const found = bare.length && words.length > 1 && bare.length <= OFFICE ? namesake(bare, 0, setting) : null;
  if (!found) return [];
  const [start, end] = [words[0].start, words[words.length - 1].end];
  return found.actors.map((actor) => ({ actor, start, end, from: found.derived }));
}

/** "elle-même": the deciding body. */
function selfOf(words: readonly Word[], { body, vocabulary }: Setting): Named | null {
  const { selves } = vocabulary.known;
  return body && selves.includes(words[0].word)
    ? { actor: body, start: words[0].start, end: words[0].end, from: words[0].word }
    : null;
}

/** "the Office of the High Commissioner": no such noun has more words. */
const OFFICE = 7;

/** "the United Nations Academic Impact": a capital behind the name makes it part of another's that nobody knows. */
function whole(chosen: readonly Named[], end: number, { text }: Setting): readonly Named[] {
  const first = chosen[0];
  const longer = first?.actor === SYSTEM && first.end < end && /^ \p{Lu}/u.test(text.slice(first.end, first.end + 3));
  return longer ? [{ ...first, actor: SOMEBODY }] : chosen;
}

function choose(groups: readonly Named[], names: readonly Named[], setting: Setting): readonly Named[] {
  const named = atHead(names);
  const grouped = ofWhom(groups, setting);
  const [first, group] = [named[0], grouped[0]];
  if (!first || !group) return first ? named : grouped;
  // "entities of the United Nations Sample Group": the group's last words begin a longer name.
  const isLonger = first.start > group.start && first.start < group.end && first.end > group.end;
  if (isLonger) return group.actor === 'group/member-states' ? grouped : named.map(at(group.start));
  if (first.start < group.start || (first.start === group.start && first.end >= group.end)) return named;
  if (!TRANSPARENT.has(group.actor) || first.start - group.end > NEAR) return grouped;
  return named.map(at(group.start));
}

const at =
  (start: number) =>
  (one: Named): Named => ({ ...one, start });

/** "the Governments of the developing countries": the second group is who is meant. */
function ofWhom(groups: readonly Named[], { text, vocabulary }: Setting): readonly Named[] {
  const first = atHead(groups);
  if (first[0]?.actor !== 'group/governments') return first;
  const rest = groups.filter((one) => one.start >= first[0].end);
  const link = rest.length ? text.slice(first[0].end, rest[0].start).toLowerCase().replaceAll('’', "'") : '';
  const words = link.match(/\p{L}+'?/gu) ?? [];
  const isOf = words.length > 0 && words.every((one) => vocabulary.sets(vocabulary.known.officeLinks).has(one));
  return isOf ? atHead(rest).map(at(first[0].start)) : first;
}

/** All that stand where the first does. */
const atHead = (list: readonly Named[]): readonly Named[] => list.filter((one) => one.start === list[0].start);
