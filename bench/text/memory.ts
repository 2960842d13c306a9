// Reads one text of the size given (MB) and prints its size and the peak memory of the process, in bytes.
import { readText } from '../../src/readers/index.ts';

const PARAGRAPH =
  'Prie le Secrétaire général de lui présenter, à sa soixante-dix-neuvième session, un rapport sur\nl’application de la présente résolution, y compris les mesures que les organismes ont prises ;\n';

const size = Number(process.argv[2]) * 1024 * 1024;
const body: string[] = ['Résolution adoptée par l’Assemblée générale\n99/1. Coopération\nL’Assemblée générale,\n'];
for (let n = 1, length = 0; length < size; n++) {
  body.push(`${n}. ${PARAGRAPH}`);
  length += PARAGRAPH.length + 8;
}
const text = body.join('');
const { document } = readText(text, 'fr');
if (!document) throw new Error('no tree');
console.log(`${Buffer.byteLength(text)} ${process.resourceUsage().maxRSS * 1024}`);
