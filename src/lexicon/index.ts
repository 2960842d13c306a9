// Vocabulary as data, per language: see README.md.
export { type Message, type MessageId, message, type Severity, say } from './messages/messages.ts';
