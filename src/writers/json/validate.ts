// Checks a value against the part of JSON Schema 2020-12 that schema/ uses. For tests; knows no network, no formats.

export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
};

const hasType = (value: unknown, type: string): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;

/** Faults as `path: what is wrong`; an empty list means valid. */
export function faultsAgainst(value: unknown, schema: Schema, root: Schema = schema, path = '$'): string[] {
  if (schema.$ref) return faultsAgainst(value, root.$defs![schema.$ref.replace('#/$defs/', '')], root, path);
  const faults = [...scalarFaults(value, schema)].map((fault) => `${path}: ${fault}`);
  if (Array.isArray(value) && schema.items)
    value.forEach((item, i) => {
      faults.push(...faultsAgainst(item, schema.items!, root, `${path}[${i}]`));
    });
  if (typeOf(value) === 'object') faults.push(...objectFaults(value as Record<string, unknown>, schema, root, path));
  return faults;
}

function* scalarFaults(value: unknown, schema: Schema): Generator<string> {
  const types = schema.type === undefined ? null : [schema.type].flat();
  if (types && !types.some((type) => hasType(value, type))) yield `is ${typeOf(value)}, not ${types.join(' or ')}`;
  if ('const' in schema && value !== schema.const) yield `is not ${JSON.stringify(schema.const)}`;
  if (schema.enum && !schema.enum.includes(value)) yield `${JSON.stringify(value)} is none of the values`;
  if (typeof value === 'string') {
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) yield `"${value}" has not the form`;
    if (schema.minLength && value.length < schema.minLength) yield 'is too short';
  }
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum) yield 'is too small';
}

function objectFaults(value: Record<string, unknown>, schema: Schema, root: Schema, path: string): string[] {
  const faults: string[] = [];
  for (const name of schema.required ?? []) if (!(name in value)) faults.push(`${path}: ${name} is missing`);
  for (const [name, part] of Object.entries(schema.properties ?? {}))
    if (name in value) faults.push(...faultsAgainst(value[name], part, root, `${path}.${name}`));
  return faults;
}
