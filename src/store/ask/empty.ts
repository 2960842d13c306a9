// Whether a store holds anything yet.
import { isEmpty } from '../backup/tables.ts';
import type { Store } from '../open.ts';

export const isEmptyStore = (store: Store): Promise<boolean> => isEmpty(store.db);
