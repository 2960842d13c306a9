// The register a user works with: a folder, or a server.
import { openStore, type Store } from '../store/index.ts';

export interface Register {
  readonly store: Store;
  /** The folder or address it was opened by. */
  readonly place: string;
  close(): Promise<void>;
}

/** Opens the register at `place` (default: OCTAVO_REGISTER, else `./octavo-register`), made on first use. Errors: StoreError. */
export async function openRegister(place = placeOfRegister()): Promise<Register> {
  const store = await openStore(place);
  return { store, place, close: () => store.close() };
}

export const placeOfRegister = (): string => process.env.OCTAVO_REGISTER || './octavo-register';
