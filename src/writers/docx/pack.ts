// Packs the same document into the same bytes: fixed dates and names, and note marks that the library does not know.
import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** No document is dated by the moment it was written: the first day that ZIP knows. */
const EPOCH = '1980-01-01T00:00:00Z';
const MTIME = new Date(1980, 0, 2);
const RANDOM_ID = /\brId(?=[^"]*[A-Za-z_-])[\w-]{3,}/g;
const WRITTEN = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** `marks` are the printed marks of footnotes that Word would number otherwise, by footnote id. */
export async function pack(document: Document, marks: ReadonlyMap<number, string>): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const names = new Map<string, string>();
  const out: Record<string, Uint8Array> = {};
  for (const path of Object.keys(files).sort(packageOrder)) {
    const xml = /\.(?:xml|rels)$/.test(path);
    out[path] = xml ? strToU8(settle(strFromU8(files[path]), names, marks)) : files[path];
  }
  return zipSync(out, { mtime: MTIME, level: 6 });
}

/** Word wants the list of contents first. */
const packageOrder = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1);
const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path.startsWith('_rels') ? 1 : 2);

function settle(xml: string, names: Map<string, string>, marks: ReadonlyMap<number, string>): string {
  const dated = xml.replace(WRITTEN, `$1${EPOCH}`);
  const named = dated.replace(RANDOM_ID, (id) => {
    if (!names.has(id)) names.set(id, `rIdL${names.size + 1}`);
    return names.get(id)!;
  });
  return marks.size ? customMarks(named, marks) : named;
}

const CALL = /<w:footnoteReference w:id="(\d+)"\/>/g;
const OWN = /(<w:footnote (?:w:type="[^"]*" )?w:id="(\d+)"[\s\S]*?)<w:footnoteRef\/>/g;

function customMarks(xml: string, marks: ReadonlyMap<number, string>): string {
  const mark = (id: string): string | undefined => marks.get(Number(id));
  return xml
    .replace(CALL, (whole, id: string) =>
      mark(id) === undefined
        ? whole
        : `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark(id)}</w:t>`,
    )
    .replace(OWN, (whole, before: string, id: string) =>
      mark(id) === undefined ? whole : `${before}<w:t>${mark(id)}</w:t>`,
    );
}
