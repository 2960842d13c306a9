// The files that pages need, each under a name with its hash, so that a browser may keep it for ever.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

export interface Asset {
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** Null: it does not pay, or it is not done yet. */
  brotli: Uint8Array | null;
  gzip: Uint8Array | null;
}

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

const MIME: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const FOLDER = fileURLToPath(new URL('../web/assets/', import.meta.url));
const FONTS: readonly (readonly [string, RegExp])[] = [
  [
    '@fontsource-variable/noto-sans',
    /noto-sans-(?:latin|latin-ext|cyrillic|cyrillic-ext)-wght-(?:normal|italic)\.woff2$/,
  ],
  ['@fontsource-variable/noto-sans-arabic', /-wght-normal\.woff2$/],
  ['@fontsource-variable/noto-sans-sc', /-wght-normal\.woff2$/],
];

export class Assets {
  readonly #byName = new Map<string, string>();
  readonly #byPath = new Map<string, Asset>();

  constructor() {
    const styles = this.#fonts();
    for (const name of readdirSync(FOLDER).filter((one) => extname(one) in MIME)) {
      const bytes = readFileSync(join(FOLDER, name));
      if (name.endsWith('.ts')) this.#put(name, Buffer.from(stripped(bytes)));
      else if (name === 'style.css') this.#put(name, Buffer.concat([Buffer.from(styles), bytes]));
      else this.#put(name, bytes);
    }
  }

  /** Address of an asset; a name there is none of gives an address that answers 404. */
  url(name: string): string {
    return this.#byName.get(name) ?? `/assets/${name}`;
  }

  /** Compresses what is text, in other threads; until then it is given as it is. */
  async compress(): Promise<void> {
    const texts = [...this.#byPath.values()].filter(({ mime }) => mime !== MIME['.woff2']);
    for (const asset of texts)
      [asset.brotli, asset.gzip] = await Promise.all([brotliOf(asset.bytes), gzipOf(asset.bytes)]);
  }

  at(path: string): Asset | undefined {
    return this.#byPath.get(path);
  }

  #put(name: string, bytes: Uint8Array): string {
    const ending = extname(name);
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
    const path = `/assets/${name.slice(0, -ending.length)}.${hash}${ending === '.ts' ? '.js' : ending}`;
    this.#byName.set(name, path);
    this.#byPath.set(path, {
      mime: MIME[ending] ?? 'application/octet-stream',
      bytes,
      brotli: null,
      gzip: null,
    });
    return path;
  }

  /** `@font-face` rules of the font packages, with our own addresses: only the slices a page's letters need are fetched. */
  #fonts(): string {
    const require = createRequire(import.meta.url);
    return FONTS.map(([name, wanted]) => {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const css = ['wght.css', 'wght-italic.css'].map((file) => readIfThere(join(folder, file))).join('\n');
      return css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
        const file = /url\(\.\/files\/([^)]+)\)/.exec(face)?.[1] ?? '';
        if (!wanted.test(file)) return '';
        return face.replace(/url\([^)]*\)/, `url(${this.#put(file, readFileSync(join(folder, 'files', file)))})`);
      });
    }).join('\n');
  }
}

/** Node says on every start that this function is young; we know, and pin the version. */
function stripped(bytes: Buffer): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(bytes.toString('utf8'), { mode: 'strip' });
  } finally {
    process.emitWarning = emitWarning;
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
