// Run as a program: waits until the one who ended has let go, then leaves the folder's server, which stops it if nobody sits there.
import { setTimeout as sleep } from 'node:timers/promises';
import { claim } from './place.ts';
import { leave, sit } from './seat.ts';

const place = await claim(process.argv[2]);
for (let tries = 0; tries < 10; tries++) {
  const seat = await sit(place);
  if (!seat || (await leave(place, seat))) break;
  await sleep(200);
}
