// Vocabulary as data, per language: see README.md.

export { bareWord } from './clitics/clitics.ts';
export {
  type ItemTitle,
  itemIn,
  itemOfTitle,
  latinLetter,
  namesReport,
  recurringItems,
  type SessionRule,
  type SessionRules,
  sessionRules,
  titleOfItem,
} from './items/items.ts';
export { organizationTitled } from './items/titled.ts';
export { type Labels, labelsOf } from './labels/labels.ts';
export { codeAt, codeOf } from './letters/code-at.ts';
export { ALPHABETS, type Alphabet } from './letters/letters.ts';
export { hashOf, LetterRuns } from './letters/runs.ts';
export { fillMessage } from './messages/fill.ts';
export { type Message, type MessageId, message, type Severity, say } from './messages/messages.ts';
export { sayAddress, sayItem, sayLabel, sayPlace } from './messages/places.ts';
export { sayDate, sayValue, sayValues } from './messages/values.ts';
export { actorIds, actorRow, ancestorsOf, organizationOf, organsOf, partFor, twinOf } from './names/actors.ts';
export { expandForms } from './names/forms.ts';
export { headOf, officialName } from './names/heads.ts';
export { listedNames } from './names/list.ts';
export { type LookedUp, lookUp } from './names/look-up.ts';
export { type Mention, matchNames, mentionsIn, newContext } from './names/match.ts';
export type { ActorRow, NameContext, NameMatch } from './names/types.ts';
export { type NameWords, nameWords } from './names/words.ts';
export { isoDate, monthNames, monthNumber, readDate } from './numerals/dates.ts';
export { foldWord } from './numerals/fold.ts';
export { type Ordinal, ordinalAt, readCardinal, readOrdinal } from './numerals/ordinals.ts';
export { romanNumber } from './numerals/roman.ts';
export { detectLanguage } from './pack/detect.ts';
export { fold, matchForm, matchForms, type Values } from './pack/form.ts';
export { type LanguagePack, packLanguages, packOf } from './pack/pack.ts';
export { type Qualifier, qualifiersIn } from './qualifiers/qualifiers.ts';
export { findConcepts, findRoles } from './rarity/concepts.ts';
export { matterOfStem } from './rarity/matters.ts';
export { stemOf, themeName, weightOfStem } from './rarity/rarity.ts';
export { guessSymbols, type SymbolGuesses } from './search/guesses.ts';
export { type SearchWords, searchWords } from './search/search-words.ts';
export {
  findSymbols,
  kindOf,
  linkOf,
  normalSymbol,
  organOf,
  parseSymbol,
  type SymbolKind,
  type SymbolSpan,
  sessionOf,
  symbolOfLink,
} from './symbols/symbols.ts';
export { type SymbolVersion, versionOf } from './symbols/version.ts';
export * as topics from './topics/index.ts';
export { type ClauseWords, clauseWordsOf } from './verbs/clauses.ts';
export { groupOf, strengthOf } from './verbs/grammar.ts';
export { type GroupMatch, GroupReader, groupIds, matchGroups, wordMayBeGroup } from './verbs/groups.ts';
export { type Hashed, plain as plainWord, wordEnd } from './verbs/letters.ts';
export {
  type House,
  NEAR,
  opensOperative,
  opensPreambular,
  operativeAt,
  type Phrase,
  phraseAt,
  preambularAt,
  wordMayOpen,
} from './verbs/phrase.ts';
export type { Token } from './verbs/tokens.ts';
export {
  type CitationWords,
  citationWords,
  type DateWords,
  dateWords,
  type MeetingWords,
  meetingWords,
  type Ruling,
  type Series,
  series,
} from './words/words.ts';
