// Finds, starts, shares and stops the register's PostgreSQL: see README.md.
export { withoutPassword } from './remote.ts';
export { openServer, type Server } from './server.ts';
