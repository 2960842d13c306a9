// A second process for tests: opens the server of a folder, says so, and ends as the line on its input says.
import { createInterface } from 'node:readline';
import { openServer } from './index.ts';

const server = await openServer(process.argv[2]);
console.log(JSON.stringify({ started: server.started, url: server.url }));
for await (const line of createInterface(process.stdin)) {
  if (line === 'leave') await server.release();
  if (line === 'exit' || line === 'leave') process.exit(0);
}
