// Finds, starts, shares and stops the register's PostgreSQL: see README.md.
export { openServer, type Server } from './server.ts';
