// Tables as CSV.
export { type Cell, CSV_START, csvLine, writeCsv } from './csv.ts';
