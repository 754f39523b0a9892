import type { Command } from '../command.js';

const ORGANISATION = ['--organisation <name>', 'organisation that offers the service'] as const;
const TYPE = ['--type <type>', 'policy, dpa, subprocessor-list, assessment or terms (guessed when left out)'] as const;

const SEEDS = ['--seeds <dir>', 'folder of the seeds (KLAUSUL_SEEDS, else seeds/)'] as const;
const NOTIFY = ['--notify <file>', 'whom to tell (klausul-notify.yaml, if there is one)'] as const;
const SECTOR = ['--sector <name>', 'folder that the file goes into', 'ukjent'] as const;
const CONTACT = ['--contact <address>', 'mail or web address in the User-Agent (KLAUSUL_CONTACT)'] as const;

/** Every command, in the order of the help. A new command is one file and one line. */
export const commands: readonly Command[] = [
  {
    name: 'demo',
    summary: 'the main job on a made-up service, in a minute',
    load: () => import('./demo.js'),
  },
  {
    name: 'extract',
    args: '<source...>',
    summary: 'facts of files, URLs or - (standard input); stores nothing',
    examples: ['klausul extract personvern.html', 'klausul extract --json *.pdf'],
    load: () => import('./extract.js'),
  },
  {
    name: 'import',
    args: '<source...>',
    summary: 'keep a version of a document with its facts; tell what is new',
    options: [
      ORGANISATION,
      ['--service <name>', 'service that the document is about'],
      TYPE,
      ['--date <date>', 'day the text is from (ISO), when it is not today'],
      ['--url <address...>', 'of a web archive (.warc, .warc.gz): only these addresses'],
    ],
    examples: ['klausul import personvern.html --organisation "Eksempel AS" --service Eksempel'],
    load: () => import('./import.js'),
  },
  {
    name: 'crawl',
    args: '[service...]',
    summary: 'fetch the documents that the seeds declare; store what changed',
    options: [['--due', 'only those whose schedule says so'], ['--dry-run', 'say what would be fetched; fetch nothing'], NOTIFY, SEEDS, CONTACT],
    examples: ['klausul crawl', 'klausul crawl Eksempel --json'],
    load: () => import('./crawl.js'),
  },
  {
    name: 'watch',
    args: '[service...]',
    summary: "stay up, crawl on each document's schedule, and tell of what changes",
    options: [['--once', 'one round: what is due now, and what waits to be told'], NOTIFY, SEEDS, CONTACT],
    examples: ['klausul watch --notify klausul-notify.yaml', 'klausul watch --once --json'],
    load: () => import('./watch.js'),
  },
  {
    name: 'seeds',
    summary: 'what is watched: one file an organisation',
    commands: [
      { name: 'check', summary: 'read every seed file; tell what is wrong, with file and line', options: [SEEDS], load: () => import('./seeds-check.js') },
      {
        name: 'add',
        args: '<url>',
        summary: 'fetch once, guess whose it is, and write a seed',
        options: [SEEDS, SECTOR, ORGANISATION, ['--service <name>', 'service that the document is about'], TYPE, CONTACT],
        load: () => import('./seeds-add.js'),
      },
      {
        name: 'import',
        args: '<file...>',
        summary: 'seeds from declarations of Open Terms Archive (JSON)',
        options: [SEEDS, SECTOR],
        load: () => import('./seeds-import.js'),
      },
      { name: 'schema', summary: 'the form of a seed as JSON Schema, for editors', load: () => import('./seeds-schema.js') },
    ],
  },
  { name: 'accept', args: '<document>', summary: 'take a quarantined fetch as the new version', options: [SEEDS], load: () => import('./accept.js') },
  {
    name: 'facts',
    args: '[service]',
    summary: 'current facts, or as they stood a day',
    options: [
      ['--kind <kind>', 'only this kind'],
      ['--at <date>', 'as they stood at the end of that day (ISO)'],
    ],
    load: () => import('./facts.js'),
  },
  { name: 'history', args: '[service]', summary: 'documents, their versions and fetches', load: () => import('./history.js') },
  {
    name: 'diff',
    args: '<document>',
    summary: 'what changed between two versions, in Norwegian',
    options: [
      ['--from <version>', 'version before (the one before last)'],
      ['--to <version>', 'version after (the last)'],
      ['--text', 'also the paragraphs that changed'],
      ['--format <format>', 'text, md, html or json', 'text'],
      ['--exit-code', 'exit with 10 when there are changes'],
    ],
    load: () => import('./diff.js'),
  },
  {
    name: 'changes',
    summary: 'changes over all services, most serious first',
    options: [
      ['--since <date>', 'only from this day (ISO)'],
      ['--kind <kind>', 'only this kind'],
    ],
    load: () => import('./changes.js'),
  },
  { name: 'findings', args: '[service]', summary: 'what the facts contradict or lack, as questions to the vendor', load: () => import('./findings.js') },
  { name: 'compare', args: '<service...>', summary: 'services side by side', load: () => import('./compare.js') },
  { name: 'drift', args: '<assessment> [service]', summary: 'a published assessment against what the vendor says today', load: () => import('./drift.js') },
  { name: 'explain', args: '<fact>', summary: 'the rule and the words behind a fact', load: () => import('./explain.js') },
  {
    name: 'review',
    args: '<fact>',
    summary: "an analyst's verdict on a fact",
    options: [
      ['--accept', 'the fact is right'],
      ['--reject', 'the fact is wrong'],
      ['--set <field=value...>', 'the fact is right with this field'],
      ['--note <text>', 'why'],
      ['--by <name>', 'who says so'],
    ],
    load: () => import('./review.js'),
  },
  {
    name: 'export',
    args: '<format> [service]',
    summary: 'assessment, register, protokoll, json, dpv, tilt or warc of a service',
    options: [
      ['--as <ending>', 'file type: assessment md, html, docx; register csv, xlsx'],
      ['--language <language>', 'nb or nn'],
      ['--template <file>', 'headings of the assessment (YAML)'],
      ['--min-confidence <share>', 'leave out facts below this, from 0 to 1 (0.5)'],
      ['-o, --output <file>', 'file or folder; - is standard output'],
      ['--force', 'write over a file that exists'],
    ],
    examples: ['klausul export assessment Lesestien --as docx --language nn', 'klausul export register -o register.xlsx'],
    load: () => import('./export.js'),
  },
  { name: 'reextract', summary: 'read all kept versions again with this release', load: () => import('./reextract.js') },
  {
    name: 'eval',
    args: '<dir...>',
    summary: 'precision and recall on documents with known facts',
    options: [
      ['--kind <kind>', 'only this kind'],
      ['--misses', 'list every miss and every wrong fact'],
      ['--rules', 'precision by rule, and how confidence compares with being right'],
      ['--learn <file>', 'write how often each rule was right, from which confidence comes'],
      ['--save <file>', 'keep the judgements of this run'],
      ['--against <file>', 'gains and losses, fact by fact, against a kept run'],
    ],
    load: () => import('./eval.js'),
  },
  {
    name: 'db',
    summary: 'care of the store',
    commands: [
      { name: 'check', summary: 'integrity of the file, of snapshots and of every quote', load: () => import('./db-check.js') },
      { name: 'backup', args: '<file>', summary: 'a consistent copy, also while in use', load: () => import('./db-backup.js') },
      { name: 'stats', summary: 'rows and sizes', load: () => import('./db-stats.js') },
      { name: 'migrate', summary: 'bring the schema up to this release', load: () => import('./db-migrate.js') },
    ],
  },
];
