// Puts values into a message: `{name}`, and `{count, plural, one {# request} other {# requests}}` by the language's own rule.

const PLURAL = /\{(\w+), plural, ((?:\w+ \{[^{}]*\} ?)+)\}/g;
const FORM = /(\w+) \{([^{}]*)\}/g;
const HOLE = /\{(\w+)\}/g;

interface Rules {
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
}
const known = new Map<string, Rules>();

function rulesOf(language: string): Rules {
  let rules = known.get(language);
  if (!rules) {
    rules = { plural: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) };
    known.set(language, rules);
  }
  return rules;
}

/** A value that is not given leaves its name in braces. */
export function fillMessage(
  template: string,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  if (!template.includes('{')) return template;
  return template
    .replace(PLURAL, (_, name: string, forms: string) => formFor(forms, Number(values[name]), rulesOf(language)))
    .replace(HOLE, (hole, name: string) => String(values[name] ?? hole));
}

function formFor(forms: string, count: number, { plural, number }: Rules): string {
  const byRule = new Map([...forms.matchAll(FORM)].map((form) => [form[1], form[2]]));
  const form = byRule.get(plural.select(count)) ?? byRule.get('other') ?? '';
  return form.replaceAll('#', number.format(count));
}
