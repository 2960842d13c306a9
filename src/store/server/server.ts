// The server of a register, wherever it is.
import { openEmbedded } from './embedded.ts';
import { checkRemote, isUrl } from './remote.ts';

export interface Server {
  /** Connection string of the database `octavo`, or the URL that was given. */
  readonly url: string;
  /** The register's own server, in its folder. */
  readonly embedded: boolean;
  /** This call started it. */
  readonly started: boolean;
  /** The register's folder, an absolute path; null for a URL. */
  readonly folder: string | null;
  /** Resolves when the server answers: an own one that was killed is started again (10 seconds at most, and its recovery). */
  ready(): Promise<void>;
  /** Lets go of it. The last to let go of an own server stops it, and waits until it is down. Close connections before. */
  release(): Promise<void>;
}

/**
 * Opens the server of the register at `place`: a folder, made on first use, or `postgres://…`.
 * Errors are StoreErrors: `register-*`, `server-*`, `disk-*`.
 */
export async function openServer(place: string): Promise<Server> {
  if (!isUrl(place)) return openEmbedded(place);
  await checkRemote(place);
  const nothing = async (): Promise<void> => {};
  return {
    url: place,
    embedded: false,
    started: false,
    folder: null,
    ready: () => checkRemote(place),
    release: nothing,
  };
}
