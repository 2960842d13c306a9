// Every limit on what is read, in one place. A limit that is met is answered with a message, never passed over.
const MB = 1024 * 1024;

export interface Limits {
  /** Bytes of a file, by format. */
  readonly bytes: Readonly<Record<'text' | 'markdown' | 'akn' | 'html' | 'docx' | 'pdf' | 'archive', number>>;
  /** Characters of one line of plain text: a UN paragraph has some thousands. */
  readonly line: number;
  /** Lines of plain text: a report of a thousand pages has some 50,000. */
  readonly lines: number;
  /** Elements within one another in XML and HTML. */
  readonly depth: number;
  /** Bytes of all parts that are read from one DOCX, unpacked. */
  readonly docxUnpacked: number;
  /** Files in one archive, archives within it included. */
  readonly members: number;
  /** Bytes of one unpacked member, and of all together. */
  readonly member: number;
  readonly unpacked: number;
  /** Unpacked bytes for each packed one; looked at from `ratioFrom` unpacked bytes on, for small files pack well. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Archives within one another: 2 is a zip in a zip. */
  readonly nesting: number;
}

export const LIMITS: Limits = Object.freeze({
  bytes: Object.freeze({
    text: 25 * MB,
    markdown: 25 * MB,
    akn: 64 * MB,
    html: 25 * MB,
    docx: 100 * MB,
    pdf: 200 * MB,
    archive: 2048 * MB,
  }),
  line: 5_000_000,
  lines: 250_000,
  depth: 5_000,
  docxUnpacked: 48 * MB,
  members: 100_000,
  member: 300 * MB,
  unpacked: 4096 * MB,
  ratio: 200,
  ratioFrom: 16 * MB,
  nesting: 2,
});
