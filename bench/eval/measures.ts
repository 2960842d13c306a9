// What is measured: a command each, and for every figure it prints what it means and what is asked of it.

export interface Wanted {
  readonly what: string;
  /** The least (or with `down`, the most) that is asked; null: shown only. */
  readonly target: number | null;
  readonly down?: boolean;
}

export interface Measure {
  readonly title: string;
  readonly command: readonly string[];
  readonly figures: Readonly<Record<string, Wanted>>;
}

const share = (what: string, target: number | null): Wanted => ({ what, target });
const ratio = (what: string, target: number | null): Wanted => ({ what, target, down: true });

const SITE_TESTS = [
  'journeys=src/apps/web/journeys.test.ts#on real documents',
  'pages=src/apps/web/crawl.test.ts,src/apps/web/cycle-pages.test.ts',
  'documents=src/apps/web/documents.test.ts',
  'api=src/apps/api/api.test.ts,src/apps/api/webhooks.test.ts',
  'faults=src/apps/api/faults.test.ts,src/apps/server/faults.test.ts',
];

export const MEASURES: readonly Measure[] = [
  {
    title: 'The annotated documents',
    command: ['node', 'bench/eval/score.ts'],
    figures: Object.fromEntries(
      ['000', '003', '004'].flatMap((doc) => [
        [`score.${doc}.paragraphs`, share(`${doc}: paragraphs exactly right`, 1)],
        [`score.${doc}.paragraphs_extra`, ratio(`${doc}: paragraphs too many`, 0)],
        [`score.${doc}.sections`, share(`${doc}: sections, F1`, 1)],
        [`score.${doc}.notes`, share(`${doc}: footnotes, F1`, 1)],
        [`score.${doc}.cover`, share(`${doc}: cover fields`, 1)],
        [`score.${doc}.citations`, share(`${doc}: citations, F1`, 0.99)],
        [`score.${doc}.dates`, share(`${doc}: dates, F1`, 0.95)],
        [`score.${doc}.entities`, share(`${doc}: entities, F1`, 0.94)],
        [`score.${doc}.mandate_sessions`, share(`${doc}: sessions of mandates, F1`, 1)],
        [`score.${doc}.mandate_addressed`, share(`${doc}: addressed mandates, F1`, 1)],
        [`score.${doc}.instruments`, share(`${doc}: instruments, F1`, 0.88)],
        [`score.${doc}.instrument_dates`, share(`${doc}: dates of instruments`, 0.95)],
        [`score.${doc}.instrument_validity`, share(`${doc}: validity of instruments`, 0.95)],
        [`score.${doc}.meetings`, share(`${doc}: meetings, F1`, 0.9)],
        [`score.${doc}.activity_kinds`, share(`${doc}: kinds of activities, F1`, 0.8)],
        [`score.${doc}.themes`, share(`${doc}: themes, F1`, 0.8)],
      ]),
    ),
  },
  {
    title: 'AKN4UN: read, written again, valid',
    command: ['node', 'bench/akn/roundtrip.ts'],
    figures: {
      'akn.read.files': share('well-formed files read', 1),
      'akn.roundtrip.equal': share('same tree after writing and reading again', 1),
      'akn.read.malformed': ratio('malformed files, each answered with an error', null),
      'akn.schema.valid': share('written files valid against Akoma Ntoso 3.0', 1),
    },
  },
  {
    title: 'AKN4UN: no word lost or doubled',
    command: ['node', 'bench/akn/words.ts'],
    figures: { 'akn.words.equal': share('files whose words are the tree’s words', 1) },
  },
  {
    title: 'AKN4UN: speed',
    command: ['node', 'bench/akn/speed.ts'],
    figures: { 'akn.speed.ratio': ratio('time to the tree, in times of saxes alone', 1.5) },
  },
  {
    title: 'Dirty text of the official files',
    command: ['node', 'bench/dirt/run.ts', '--show', '0'],
    figures: {
      'dirt.all': share('preambular and operative paragraphs exact', 0.995),
      'dirt.complex': share('… of those with points or sections', 0.99),
      'dirt.fr': share('… French', null),
      'dirt.en': share('… English', null),
      'dirt.documents': share('documents without any fault', null),
      'dirt.notes': share('notes with their mark, words and place', null),
    },
  },
  {
    title: 'Converted text: a line a paragraph, notes among them, in the usual notations',
    command: ['node', 'bench/dirt/run.ts', '--converted', '--show', '0'],
    figures: {
      'dirt.converted.all': share('preambular and operative paragraphs exact', 0.995),
      'dirt.converted.complex': share('… of those with points or sections', 0.99),
      'dirt.converted.fr': share('… French', null),
      'dirt.converted.en': share('… English', null),
      'dirt.converted.documents': share('documents without any fault', null),
      'dirt.converted.notes': share('notes with their mark, words and place', null),
    },
  },
  {
    title: 'Reports read from PDF, through dirty text and back',
    command: ['node', 'bench/dirt/run.ts', '--reports', '--show', '0'],
    figures: { 'dirt.reports.all': share('numbered paragraphs exact', null) },
  },
  {
    title: 'Reports read from PDF, through converted text and back',
    command: ['node', 'bench/dirt/run.ts', '--reports', '--converted', '--show', '0'],
    figures: { 'dirt.converted.reports.all': share('numbered paragraphs exact', null) },
  },
  {
    title: 'Text: speed and memory',
    command: ['node', 'bench/text/speed.ts'],
    figures: {
      'text.speed.ratio': ratio('time to the tree, in times of a token scan', 2),
      'text.memory': ratio('peak memory, as a share of 12 × file + 150 MB', 1),
    },
  },
  {
    title: 'PDF: speed and memory',
    command: ['node', 'bench/pdf/speed.ts'],
    figures: {
      'pdf.speed.ratio': ratio('time to passages, in times of the library’s bare extraction', 1.3),
      'pdf.memory': ratio('peak memory, as a share of 12 × file + 150 MB', 1),
    },
  },
  {
    title: 'The same resolution as PDF and DOCX',
    command: ['node', 'bench/pages/roundtrip.ts', '--every', '40'],
    figures: {
      'pages.pdf.paragraphs': share('paragraphs that come back from PDF', 1),
      'pages.pdf.trees': share('trees that come back from PDF', 1),
      'pages.docx.paragraphs': share('paragraphs that come back from DOCX', 1),
      'pages.docx.trees': share('trees that come back from DOCX', 1),
    },
  },
  {
    title: 'The published PDF and DOCX files',
    command: ['node', 'bench/files/corpus.ts'],
    figures: {
      'files.read': share('files with a text layer that are read', 1),
      'files.wordless': ratio('scans and error pages, each answered as what it is', null),
      'files.symbols': share('… with a symbol found in them', null),
    },
  },
  {
    title: 'Bad input',
    command: ['node', 'bench/files/hostile.ts'],
    figures: { 'hostile.answered': share('inputs answered clearly within 10 s', 1) },
  },
  {
    title: 'Opening phrases and sessions against the official files',
    command: ['node', 'bench/phrases/phrases.ts'],
    figures: {
      'phrases.fr.exact': share('French opening phrases exactly as set in italics', 0.995),
      'phrases.en.exact': share('English opening phrases exactly as set in italics', 0.995),
      'phrases.fr.consistent': share('… where the house does not contradict itself, French', 0.995),
      'phrases.en.consistent': share('… where the house does not contradict itself, English', 0.995),
      'phrases.fr.canonical': share('French phrases with a canonical verb', 0.995),
      'phrases.en.canonical': share('English phrases with a canonical verb', 0.995),
    },
  },
  {
    title: 'Sessions asked for',
    command: ['node', 'bench/phrases/sessions.ts'],
    figures: { 'sessions.found': share('sessions of report requests found', 1) },
  },
  {
    title: 'French and English agree',
    command: ['node', 'bench/phrases/parity.ts'],
    figures: {
      'parity.addressees.printed': share('on addressees, the texts’ own differences counted too', null),
      'parity.verb': share('on the canonical verb', 0.98),
      'parity.addressees': share('on addressees', 0.97),
      'parity.session': share('on the session', 1),
    },
  },
  {
    title: 'Citations against the official links',
    command: ['node', 'bench/citations/links.ts'],
    figures: {
      'citations.recall': share('links found', 0.99),
      'citations.precision': share('citations that a link confirms (every other counted wrong)', 0.985),
    },
  },
  {
    title: 'Citations: French and English agree',
    command: ['node', 'bench/citations/parity.ts'],
    figures: { 'citations.parity': share('paragraphs with the same citations', 0.995) },
  },
  {
    title: 'Hostile texts',
    command: ['node', 'bench/citations/hostile.ts'],
    figures: {
      'hostile.pattern.ms': ratio('slowest pattern on 100,000 hostile characters, ms', 100),
      'hostile.pattern.growth': ratio('growth on twice as many', 2.5),
    },
  },
  {
    title: 'Facts: speed',
    command: ['node', 'bench/facts/speed.ts'],
    figures: {
      'facts.speed.ratio': ratio('all facts, in times of a token scan', 5),
      'facts.dates.fr': share('French dates: times faster than chrono-node', 20),
      'facts.dates.en': share('English dates: times faster than chrono-node', 10),
      'facts.lexicon.ms': ratio('loading the lexicon, ms', 150),
    },
  },
  {
    title: 'Dates found right, beside chrono-node',
    command: ['node', 'bench/dates/right.ts'],
    figures: {
      'dates.right.fr': share('French forms found right', 1),
      'dates.chrono.fr': share('… by chrono-node', null),
      'dates.right.en': share('English forms found right', 1),
      'dates.chrono.en': share('… by chrono-node', null),
    },
  },
  {
    title: 'The cycle: obligations and board',
    command: ['node', 'bench/cycle/cycle.ts'],
    figures: Object.fromEntries(
      [
        ['', 'both languages'],
        ['.en', 'English alone'],
        ['.fr', 'French alone'],
      ].flatMap(([key, held]) => [
        [`cycle.board${key}`, share(`fields of the board as in the official extracts, ${held}`, 1)],
        [`cycle.asks${key}`, share(`who asks for a report or an item, for which session, ${held}`, 1)],
        [`cycle.due${key}`, share(`due and overdue on 2026-11-22, none too many, ${held}`, 1)],
        [`cycle.answers${key}`, share(`reports, paragraphs and letters that answer, ${held}`, 1)],
        ...(key
          ? []
          : [
              ['cycle.cases', share('cases asked for by name', 1)],
              ['cycle.contradictions', ratio('contradictions shown', null)],
            ]),
      ]),
    ),
  },
  {
    title: 'Evidence',
    command: ['node', 'bench/cycle/evidence.ts'],
    figures: {
      'evidence.gold.strong': share('gold for A/RES/77/13: strong pairs among the first three of their report', 0.9),
      'evidence.gold.precision': share('… pairs shown that are strong or related', 0.8),
      'evidence.judged.strong': share('pairs judged by eye: strong ones among the first three', null),
      'evidence.judged.precision': share('… pairs shown that are strong or related', 0.8),
      'evidence.fresh.strong': share('resolutions judged after the rule was made: strong ones', null),
      'evidence.fresh.precision': share('… pairs shown that are strong or related', 0.8),
      'evidence.blind.strong': share('A/RES/79/330 and A/75/L.69, all judged unseen: strong ones', 0.9),
      'evidence.blind.precision': share('… pairs shown that are strong or related', 0.8),
      'evidence.last.strong': share('A/RES/77/337, all judged unseen when the rule was made: strong ones', null),
      'evidence.last.precision': share('… pairs shown that are strong or related', 0.8),
      'evidence.across.strong': share('English resolutions, French reports: strong ones', null),
      'evidence.across.precision': share('… pairs shown that are strong or related', 0.8),
      'evidence.across.last.strong': share('the English A/RES/77/337, French reports: strong ones', null),
      'evidence.across.last.precision': share('… pairs shown that are strong or related', 0.8),
      'evidence.all.ms': ratio('all cooperation resolutions and reports, ms of CPU', 5000),
      'evidence.one.ms': ratio('a new report, ms of CPU', 1000),
    },
  },
  {
    title: 'Instruments in time',
    command: ['node', 'bench/cycle/instruments.ts'],
    figures: {
      'instruments.chains': share('chains as a person reads them', null),
      'instruments.presence': share('organizations that appear or vanish, and the report not held between', 1),
      'instruments.extra': ratio('… too many', 0),
      'instruments.ms': ratio('chains, series and presence, ms of CPU', 1000),
    },
  },
  {
    title: 'Alignment of successive resolutions',
    command: ['node', 'bench/cycle/alignment.ts'],
    figures: {
      'alignment.pairs': share('pairs of successive cooperation resolutions', 34),
      'alignment.judged': share('paragraphs drawn at random, paired as by eye', 0.99),
      'alignment.undifferent.judged': share('… by best line match over 0.8', null),
      'alignment.hard.judged': share('the least like pairs and what is left over, paired as by eye', null),
      'alignment.hard.undifferent': share('… by best line match over 0.8', null),
      'alignment.speed.ratio': share('times faster than best line match, CPU of one run', 10),
      ...Object.fromEntries(
        ['fr', 'es', 'ru', 'ar', 'zh'].map((one) => [
          `alignment.parity.${one}`,
          share(`${one} pairs as English`, 0.98),
        ]),
      ),
      'alignment.sections': share('sections on organizations that both reports have, paired', 1),
      'alignment.pair.ms': ratio('a pair of resolutions, ms of CPU', null),
      'alignment.compare.ms': ratio('… with meanings and words', null),
      'alignment.lineage.ms': ratio('a request through all sessions and its sisters, ms of CPU', null),
      'alignment.reports.ms': ratio('two reports, ms of CPU', null),
      'alignment.all.s': ratio('all pairs in five languages, compared in English, s of CPU', 10),
    },
  },
  {
    title: 'The cycle: speed',
    command: ['node', 'bench/cycle/speed.ts'],
    figures: {
      'cycle.speed.first.s': ratio('ledger and board of all official files, first time, CPU seconds', 30),
      'cycle.speed.whole.s': ratio('… again', 30),
      'cycle.speed.one.s': ratio('one document more, CPU seconds', 1),
    },
  },
  {
    title: 'The site under load',
    command: ['node', 'bench/site/load.ts'],
    figures: {
      'site.pages.per-second': share('documents and paragraphs a second at most', 500),
      'site.pages.p99': ratio('… 99th of 100 at 300 a second, ms from the intended time', 100),
      'site.start.pages.p99': ratio('… the same in the first 20 seconds, while the site is made ready, ms', null),
      'site.search.per-second': share('searches a second at most', 200),
      'site.search.p99': ratio('… 99th of 100 at 100 a second, ms', 250),
      'site.ingest.pages.p99': ratio('during ingest: pages, ms', 200),
      'site.ingest.search.p99': ratio('… searches, ms', 500),
      'site.largest.ms': ratio('largest page alone, facts on, ms', 60),
      'site.scripts.kB': ratio('scripts of a document page, compressed, kB', 60),
      'site.faults': ratio('answers that were no page', 0),
    },
  },
  {
    title: 'Search: fifty questions in six languages',
    command: ['node', 'bench/search/accuracy.ts'],
    figures: {
      'search.octavo.first': share('the wanted paragraph first', 0.8),
      'search.octavo.three': share('… among the first three', 0.9),
      'search.octavo.megabytes': ratio('… memory of the index of the whole register (four times as many), MB', null),
      'search.octavo.median_ms': ratio('… median, 60 hits with snippets, ms', null),
      'search.minisearch.first': share('MiniSearch on the same 60,000 paragraphs: first', null),
      'search.minisearch.three': share('… among the first three', null),
      'search.minisearch.megabytes': ratio('… memory, MB', null),
      'search.minisearch.median_ms': ratio('… median, ms', null),
      'search.fuse.first': share('Fuse.js on the same: first', null),
      'search.fuse.three': share('… among the first three', null),
      'search.fuse.megabytes': ratio('… memory, MB', null),
      'search.fuse.median_ms': ratio('… median, ms', null),
    },
  },
  {
    title: 'Search: load',
    command: ['node', 'bench/search/load.ts'],
    figures: {
      'search.alone.median_ms': ratio('median alone, ms', 15),
      'search.database.median_ms': ratio('… of a command, which asks PostgreSQL, ms', null),
      'search.memory.ready_s': ratio('the index in memory is there after, s', null),
      'search.load.answers_a_second': share('answers a second at most load', 200),
      'search.open.p99_ms': ratio('p99 at 100 a second offered, ms', 250),
      'search.load.failed': ratio('questions ended because they took too long', 0),
    },
  },
  {
    title: 'The register: the whole corpus taken in',
    command: ['node', 'bench/ingest/ingest.ts'],
    figures: {
      'ingest.first.s': ratio('seeds and corpus into an empty register, s (two cores that nobody else uses)', 300),
      'ingest.first.cores': ratio('… CPU seconds of all processes, by two cores', 300),
      'ingest.first.megabytes': ratio('… most memory of all processes together, MB', 3000),
      'ingest.again.s': ratio('again with nothing changed, s', 20),
      'ingest.again.cores': ratio('… CPU seconds by two cores', 20),
      'ingest.again.same': share('… and nothing was changed', 1),
      'ingest.counts': share('counts that agree with those of octavo read --json', 1),
    },
  },
  {
    title: 'The register: backup and restore',
    command: ['node', 'bench/ingest/backup.ts'],
    figures: {
      'backup.equal': share(
        'counts, hashes, trail, fifty answers, what is due: equal after a restore on an empty folder',
        1,
      ),
      'backup.database': share('… answers of PostgreSQL alone that are the same to the last place', null),
      'backup.s': ratio('backup of the whole corpus, s', null),
      'restore.s': ratio('restore, s', null),
    },
  },
  {
    title: 'The register: killed at random moments',
    command: ['node', 'bench/kill/kill.ts', '--rounds', '100'],
    figures: {
      'kill.whole': share('kills of program, server or both after which all is whole', 1),
      'kill.resumed': share('… and reading goes on within 10 s', 1),
      'kill.resumed.median': ratio('… after, median, s', 10),
      'kill.resumed.most': ratio('… after, at most, s', 10),
      'kill.lost': ratio('… something acknowledged was lost', 0),
      'kill.gaveUp': ratio('… an error in place of waiting for the server, or when taken in again', 0),
      'kill.unsound': ratio('… something half was there', 0),
      'kill.otherwise': ratio('… other facts than without the kill', 0),
      'kill.doubled': ratio('… something was entered twice', 0),
    },
  },
  {
    title: 'The register: full and failing disks, two programs, a server that goes away',
    command: ['node', 'bench/kill/faults.ts'],
    figures: {
      'faults.disk.nth': share('every nth write of originals and trail fails until success: clear errors, whole', 1),
      'faults.disk.each': share(
        'each write of a first use, ingest, backup, restore, export fails once: clear, whole',
        1,
      ),
      'faults.disk.full': share('no space for originals, tables and log: disk-full, whole', 1),
      'faults.two': share('two octavo ingest at once: whole', 1),
      'faults.server.back': share('a server killed in mid-ingest that comes back: goes on, whole', 1),
      'faults.server.away': share('a server that stays away: a clear error, whole afterwards', 1),
    },
  },
  {
    title: 'The site and its API, by their tests',
    command: ['node', 'bench/eval/tests.ts', ...SITE_TESTS],
    figures: {
      'tests.journeys': share('journeys of desk officer, drafter and analyst on the real corpus, in a browser', 1),
      'tests.pages': share(
        'pages: axe, keyboard alone, without JavaScript, valid HTML, nothing asked of other machines',
        1,
      ),
      'tests.documents': share('pages of documents: addresses, formats, review, upload', 1),
      'tests.api': share('API: description validates, a generated client reads all, feeds and data read back', 1),
      'tests.faults': share(
        'broken register, slow query, bad symbol, large upload, 10,000 requests: each a clear answer',
        1,
      ),
    },
  },
];
