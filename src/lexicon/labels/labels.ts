// What a page calls the parts of a masthead and its notes: data/<language>/labels.json.
import ar from '../data/ar/labels.json' with { type: 'json' };
import en from '../data/en/labels.json' with { type: 'json' };
import es from '../data/es/labels.json' with { type: 'json' };
import fr from '../data/fr/labels.json' with { type: 'json' };
import ru from '../data/ru/labels.json' with { type: 'json' };
import zh from '../data/zh/labels.json' with { type: 'json' };

/** Keys are the fields of a cover line, `notes` and `page`. */
export type Labels = Readonly<typeof en>;

const LABELS: Readonly<Record<string, Labels>> = { ar, en, es, fr, ru, zh };

/** The labels of a language; English where it is unknown. */
export const labelsOf = (language: string | null): Labels => LABELS[language ?? 'en'] ?? en;
