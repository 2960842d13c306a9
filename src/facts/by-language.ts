// What is made of a language's words once and kept: patterns, maps, sets.

/** `make` for each language, called once a language; an unknown language is asked for as "". */
export function byLanguage<T>(make: (language: string) => T | null): (language: string | null) => T | null {
  const known = new Map<string, T | null>();
  return (language) => {
    const key = language ?? '';
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key) ?? null;
  };
}
