// Opens the register for one command and closes it again.
import { openRegister, type Register } from '../../../register/index.ts';

export const REGISTER_OPTION: readonly [string, string] = [
  '--register PLACE',
  'a folder or a postgres:// address; default: OCTAVO_REGISTER, else ./octavo-register',
];

/** Runs `use` on the register at `place`; its exit status is the command's. */
export async function withRegister(
  place: string | undefined,
  use: (register: Register) => Promise<number>,
): Promise<number> {
  const register = await openRegister(place);
  try {
    return await use(register);
  } finally {
    await register.close();
  }
}
