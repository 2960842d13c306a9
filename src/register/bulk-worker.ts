// The thread that makes bulk exports.
import { workerData } from 'node:worker_threads';
import { type BulkTarget, packBulk } from './bulk.ts';
import { attachRegister, type RegisterHandle } from './open.ts';

const { handle, targets } = workerData as { handle: RegisterHandle; targets: readonly BulkTarget[] };
const register = attachRegister(handle);
try {
  for (const to of targets) await packBulk(register, to);
} finally {
  await register.close();
}
