// The word lists of activities, one line per language: kinds, themes, places.
import entityThemes from '../data/common/entity-themes.json' with { type: 'json' };
import enActivities from '../data/en/activities.json' with { type: 'json' };
import enInstruments from '../data/en/instruments.json' with { type: 'json' };
import enPlaces from '../data/en/places.json' with { type: 'json' };
import enThemes from '../data/en/themes.json' with { type: 'json' };
import frActivities from '../data/fr/activities.json' with { type: 'json' };
import frInstruments from '../data/fr/instruments.json' with { type: 'json' };
import frPlaces from '../data/fr/places.json' with { type: 'json' };
import frThemes from '../data/fr/themes.json' with { type: 'json' };

type Lists = Readonly<Record<string, readonly string[]>>;

/** `data/<language>/activities.json`; its `_about` says what each key holds. */
export interface ActivityWords {
  readonly kinds: Readonly<Record<string, { readonly sure: readonly string[]; readonly faint: readonly string[] }>>;
  readonly none: readonly string[];
  readonly aims: readonly string[];
  readonly made: Readonly<Record<string, { readonly verbs: readonly string[]; readonly nouns: readonly string[] }>>;
  readonly places: { readonly before: readonly string[] };
}

export interface ThemeWords {
  readonly themes: Readonly<Record<string, { readonly strong: readonly string[]; readonly faint: readonly string[] }>>;
  readonly none: readonly string[];
}

export interface PlaceWords {
  /** State (ISO 3166-1 alpha-3) or "" → cities and other places as printed. */
  readonly places: Lists;
}

export interface TopicPack {
  readonly activities: ActivityWords;
  readonly themes: ThemeWords;
  readonly places: PlaceWords;
  readonly instruments: InstrumentWords;
}

/** `data/<language>/instruments.json`; its `_about` says what each key holds. */
export interface InstrumentWords {
  readonly types: Readonly<Record<string, { readonly joint: readonly string[]; readonly plain: readonly string[] }>>;
  readonly none: readonly string[];
  readonly events: Lists;
  readonly words: Lists;
}

export const TOPIC_PACKS: Readonly<Record<string, TopicPack>> = {
  en: { activities: enActivities, themes: enThemes, places: enPlaces, instruments: enInstruments },
  fr: { activities: frActivities, themes: frThemes, places: frPlaces, instruments: frInstruments },
};

const THEMES: Readonly<Record<string, string | readonly string[]>> = entityThemes;

/** Words that put something at the place named behind them. */
export const wordsBeforePlaces = (language: string | null): readonly string[] =>
  TOPIC_PACKS[language ?? '']?.activities.places.before ?? [];

/** Themes a UN entity stands for. */
export const themesOfEntity = (actor: string): readonly string[] => {
  const themes = THEMES[actor];
  return Array.isArray(themes) ? themes : [];
};
