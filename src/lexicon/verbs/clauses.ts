// The words that build the clauses of operative paragraphs: data/<language>/mandates.json.
import en from '../data/en/mandates.json' with { type: 'json' };
import fr from '../data/fr/mandates.json' with { type: 'json' };

export interface ClauseWords {
  /** Words that join a further verb to the ones before. */
  readonly linking: readonly string[];
  /** Whether a comma stands before the joining word. */
  readonly commaBeforeLink: boolean;
  /** Verbs that open paragraphs but are not taken for a further verb within one. */
  readonly openingOnly: readonly string[];
  readonly notFollowedBy: readonly string[];
  /** What opens a relative clause, whose verbs are not the deciding body's. */
  readonly relatives: readonly string[];
  /** Nouns stand last, what describes them before them. */
  readonly headLast: boolean;
  /** What an owner's name ends with. */
  readonly possessives: readonly string[];
  /** "in this regard": between joining word and verb, or verb and addressee. */
  readonly adjuncts: readonly string[];
  /** What begins a phrase between commas that names no addressee ("in cooperation with …"). */
  readonly adjunctLeads: readonly string[];
  /** Those of `adjunctLeads` that lead in whoever acts beside the addressee ("in cooperation with"): they may be many. */
  readonly company: readonly string[];
  /** What goes on with them behind a comma ("as well as", "and other …"). */
  readonly companyStays: readonly string[];
  /** What leads in examples of an addressee: "including". */
  readonly examples: readonly string[];
  readonly pronounsBefore: readonly string[];
  readonly pronounsAfter: readonly string[];
  /** A relative pronoun with the deciding body as its subject: "qu'elle" (invite). */
  readonly whom: readonly string[];
  /** What the deciding body calls itself among others: "elle-même". */
  readonly selves: readonly string[];
  /** Pronouns for whoever was named last. */
  readonly latters: readonly string[];
  /** What follows whom a reminder addresses. */
  readonly reminded: readonly string[];
  /** What names the addressee of an earlier request that is made again. */
  readonly madeTo: readonly string[];
  /** What an earlier request names its addressee with: "its request for" somebody to act. */
  readonly forWhom: readonly string[];
  /** Pronouns for persons. */
  readonly persons: readonly string[];
  readonly demonstratives: readonly string[];
  /** Which of the pronouns and demonstratives stand for one actor. */
  readonly singular: readonly string[];
  readonly both: readonly string[];
  /** What leads in who is to act: "by", "between". */
  readonly agents: readonly string[];
  /** What leads from the agent to what is done: "support from A for B". */
  readonly agentEnds: readonly string[];
  /** Offices that stand for their organization, and the words that join the two. */
  readonly offices: readonly string[];
  readonly officeLinks: readonly string[];
  /** Those of `agents` that behind a document name its parties. */
  readonly betweens: readonly string[];
  /** What leads from the deed to what it is for: agents behind it are not its own. */
  readonly purposes: readonly string[];
  /** Nouns of doing, and what joins them to who does it: "efforts of". */
  readonly deeds: {
    readonly nouns: readonly string[];
    readonly links: readonly string[];
    /** Links that may stand some words behind the noun: "comments on the report from States". */
    readonly apart: readonly string[];
    /** Participles of what was done before: "adopted by" names no agent of what is asked. */
    readonly notBehind: readonly string[];
  };
  /** Verbs that take their addressee with a preposition only, in the infinitive. */
  readonly dative: {
    readonly verbs: readonly string[];
    readonly prepositions: readonly string[];
    /** Their pronouns: "leur demande", but "la demande" is a noun. */
    readonly pronouns: readonly string[];
    /** Prepositions that only some of the verbs take ("Exige des parties"): behind others they begin a deed. */
    readonly genitive: { readonly verbs: readonly string[]; readonly prepositions: readonly string[] };
  };
  /** Subjects that are nobody: "Demande qu'il soit …". */
  readonly impersonal: readonly string[];
  /** Behind a subject: somebody else is to act on it ("qu'elles soient appliquées"). */
  readonly passive: readonly string[];
  /** What the participle behind `passive` ends with. */
  readonly participles: readonly string[];
  /** What somebody unknown is led in by: "encourages the new body to". */
  readonly determiners: readonly string[];
  /** Verbs that address somebody by the words behind them: "Reaffirms the invitation to". */
  readonly turns: readonly {
    readonly verb: string;
    readonly heads: readonly string[];
    readonly words: readonly string[];
  }[];
  /** What leads from the addressee to what is asked: a marker and an infinitive. */
  readonly infinitive: {
    readonly markers: readonly string[];
    readonly skip: readonly string[];
    /** How infinitives end; empty: any word but those in `not`. */
    readonly endings: readonly string[];
    readonly not: readonly string[];
  };
  /** Words whose own infinitive follows: no addressee ends before it. */
  readonly notBefore: readonly string[];
  readonly that: readonly string[];
  /** Words that end an addressee where no infinitive follows. */
  readonly stops: readonly string[];
  readonly report: {
    readonly verbs: readonly string[];
    readonly nouns: readonly string[];
    /** Words that ask for a report by themselves. */
    readonly sure: readonly string[];
    /** Somebody is told: a verb, and a body right behind it. */
    readonly tell: { readonly verbs: readonly string[]; readonly whom: readonly string[] };
    /** "Keep the Committee informed". */
    readonly keep: { readonly verbs: readonly string[]; readonly words: readonly string[] };
  };
  readonly agenda: readonly string[];
  readonly session: {
    readonly words: readonly string[];
    /** Words between two ordinals, or an ordinal and "session". */
    readonly between: readonly string[];
    /** Words between the preposition and the ordinal. */
    readonly determiners: readonly string[];
    readonly at: readonly string[];
    readonly special: readonly string[];
    /** Adjectives may follow the noun: "sa session suivante". */
    readonly adjectiveBehind: boolean;
    readonly relative: readonly { readonly words: readonly string[]; readonly add: number }[];
    /** What says that a part of the session is still to come. */
    readonly resumed: readonly string[];
    /** Participles of what a past session did. */
    readonly past: readonly string[];
  };
  readonly recurrence: readonly { readonly every: string; readonly words: readonly string[] }[];
  readonly due: readonly string[];
}

const DATA: Readonly<Record<string, ClauseWords>> = { en, fr };

/** The clause words of a language; null where it has none yet. */
export const clauseWordsOf = (language: string): ClauseWords | null => DATA[language] ?? null;
