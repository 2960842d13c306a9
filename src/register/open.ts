// The register a user works with: a folder, or a server.
import { attachStore, openStore, type Store, type StoreHandle } from '../store/index.ts';

/** Enough to reach an open register from another thread; plain data. */
export interface RegisterHandle {
  readonly store: StoreHandle;
  readonly place: string;
}

export interface Register {
  readonly store: Store;
  readonly handle: RegisterHandle;
  /** The folder or address it was opened by. */
  readonly place: string;
  close(): Promise<void>;
}

/** Opens the register at `place` (default: OCTAVO_REGISTER, else `./octavo-register`), made on first use. Errors: StoreError. */
export async function openRegister(place = placeOfRegister()): Promise<Register> {
  const store = await openStore(place);
  return registerOf(store, place);
}

/** A register that another thread of this program has opened. */
export const attachRegister = ({ store, place }: RegisterHandle): Register => registerOf(attachStore(store), place);

const registerOf = (store: Store, place: string): Register => ({
  store,
  place,
  handle: { store: store.handle, place },
  close: () => store.close(),
});

export const placeOfRegister = (): string => process.env.OCTAVO_REGISTER || './octavo-register';
