// Organization × session, and the agenda to come: see README.md.
export { type AgendaLine, type AgendaToCome, agendaOf } from './agenda.ts';
export { type BoardOptions, boardOf } from './board.ts';
export type {
  Asked,
  Board,
  Cell,
  ComputedPlace,
  Contribution,
  Draft,
  NextDue,
  Place,
  Reported,
  Row,
  Ruling,
} from './types.ts';
