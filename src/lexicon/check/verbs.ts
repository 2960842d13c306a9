// Verb phrases: canonical verbs, verbs that have forms, classes and forms that exist.
import { type Conjugations, conjugate, type Use } from '../verbs/conjugate.ts';
import { groupOf } from '../verbs/grammar.ts';
import { parseElement, tokensOf } from '../verbs/notation.ts';
import { type Fault, fault, isLanguage, type Parsed } from './files.ts';
import { entriesOf, itemsOf, type Node, under } from './json.ts';
import { walk } from './lists.ts';

const USES: ReadonlySet<string> = new Set(['preambular', 'operative', 'plural', 'infinitive', 'participle']);

export function checkVerbs(file: Parsed): Fault[] {
  if (!isLanguage(file)) return [];
  if (file.name === 'mandates') return checkTurns(file);
  if (file.name !== 'verbs' && file.name !== 'groups') return [];
  const canonical = file.name === 'verbs' ? checkCanonical(file) : [];
  return [...canonical, ...checkForms(file), ...checkPatterns(file)];
}

/** Phrases stand under canonical verbs. */
const checkCanonical = (file: Parsed): Fault[] =>
  entriesOf(under(file.root, 'phrases'))
    .filter(({ key }) => groupOf(key) === null)
    .map(({ key, line }) => fault(file, line, `${key} is no canonical verb`));

/** Verbs have the forms that the grammar knows, and each of them words. */
function checkForms(file: Parsed): Fault[] {
  const lists = ['verbs', 'conjugations'].flatMap((key) => entriesOf(under(file.root, key)));
  return lists.flatMap(({ key: verb, node }) =>
    entriesOf(node)
      .filter(({ key }) => !USES.has(key))
      .map(({ key, line }) => fault(file, line, `${verb} has an unknown form ${key}`)),
  );
}

interface Pattern {
  readonly text: string;
  readonly line: number;
}

function checkPatterns(file: Parsed): Fault[] {
  const plain = (node: Node | undefined): Pattern[] =>
    walk(node ?? file.root)
      .filter((one) => one.kind === 'string')
      .map((one) => ({ text: String(one.value), line: one.line }));
  const patterns = ['phrases', 'classes', 'frames'].flatMap((key) =>
    under(file.root, key) ? plain(under(file.root, key)) : [],
  );
  const modifiers = itemsOf(under(file.root, 'modifiers')).flatMap((one) =>
    one.kind === 'string' ? plain(one) : plain(under(one, 'words')),
  );
  return [...patterns, ...modifiers].flatMap((one) => checkPattern(file, one));
}

function checkPattern(file: Parsed, { text, line }: Pattern): Fault[] {
  const classes = new Set(entriesOf(under(file.root, 'classes')).map((one) => one.key));
  return tokensOf(text).flatMap((token) => {
    const element = parseElement(token, []);
    const [name] = element.names;
    if (element.kind === 'class' && !classes.has(name)) return [fault(file, line, `no class {${name}} in "${text}"`)];
    if (element.form && !USES.has(element.form)) return [fault(file, line, `no form ${element.form} in "${text}"`)];
    if (element.kind === 'verb' && !hasForm(file, name, element.form))
      return [fault(file, line, `no verb <${name}> in "${text}"`)];
    return [];
  });
}

/** Whether a verb is listed, or its ending is. */
function hasForm(file: Parsed, verb: string, form: string | null): boolean {
  const [own, regular] = ['verbs', 'conjugations'].map((key) => tableOf(under(file.root, key)));
  return conjugate(verb, (form ?? 'operative') as Use, own, regular).length > 0 || verb in own;
}

const tableOf = (node: Node | undefined): Conjugations =>
  Object.fromEntries(
    entriesOf(node).map(({ key, node }) => [
      key,
      Object.fromEntries(entriesOf(node).map((one) => [one.key, String(one.node.value)])),
    ]),
  );

/** Words that make a verb ask name a canonical verb. */
const checkTurns = (file: Parsed): Fault[] =>
  itemsOf(under(file.root, 'turns'))
    .map((one) => under(one, 'verb'))
    .filter((one) => one !== undefined && groupOf(String(one.value)) === null)
    .map((one) => fault(file, one!.line, `${one!.value} is no canonical verb`));
