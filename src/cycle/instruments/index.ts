// Instruments, series of meetings, contacts and presence in time: see README.md.
export { instrumentChains } from './chains.ts';
export { contactLines } from './contacts.ts';
export { chainInForce, type Expiring, expiringBefore, inForceIn } from './expiry.ts';
export { presenceOf } from './presence.ts';
export { meetingSeries } from './series.ts';
export type {
  Change,
  ContactLine,
  InForce,
  InstrumentChain,
  InstrumentEvent,
  InstrumentInTime,
  InstrumentMention,
  MeetingOfSeries,
  MeetingSeries,
  Presence,
  PresenceIn,
} from './types.ts';
