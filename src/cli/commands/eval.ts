import { readFileSync, writeFileSync } from 'node:fs';
import { extractFacts, extractors } from '../../../extractors/index.js';
import { readSource } from '../../crawl/bytes.js';
import { goldDocuments } from '../../evaluation/gold.js';
import { calibration, gainsAndLosses, learnt, rulePrecision, scoreJson } from '../../evaluation/report.js';
import { CORE, type Counts, figures, type Judgement, score, total } from '../../evaluation/score.js';
import type { Fact } from '../../model/fact.js';
import { versionOf } from '../../versions.js';
import type { Action } from '../command.js';
import { shorten, table } from '../table.js';

const percent = (share: number | null): string => (share === null ? '' : (100 * share).toFixed(1));

/** `klausul eval`: how right the extractors are on labelled documents, and what changed since a saved run. */
export const run: Action = async (folders, options, io) => {
  const documents = folders.flatMap((folder) => goldDocuments(folder));
  const kinds = typeof options.kind === 'string' ? extractors.filter((extractor) => extractor.kind === options.kind) : extractors;
  const facts: Fact[][] = [];
  for (const document of documents) facts.push(extractFacts(await versionOf(await readSource(document.source, { allowPrivate: [], now: io.now })), kinds));
  const only = typeof options.kind === 'string' ? documents.map((document) => ({ ...document, facts: document.facts.filter((fact) => fact.kind === options.kind) })) : documents;
  const result = score(only, facts);
  if (typeof options.save === 'string') writeFileSync(options.save, JSON.stringify(result.judgements));
  if (typeof options.learn === 'string') writeFileSync(options.learn, `${JSON.stringify(learnt(result.judgements), undefined, 1)}\n`);
  const comparison = typeof options.against === 'string' ? gainsAndLosses(JSON.parse(readFileSync(options.against, 'utf8')) as Judgement[], result.judgements) : undefined;
  if (io.globals.json) {
    io.out(
      JSON.stringify({
        ...scoreJson(result),
        rules: rulePrecision(result.judgements),
        calibration: calibration(result.judgements),
        ...(options.misses ? { judgements: result.judgements.filter((one) => one.verdict !== 'right') } : {}),
        ...(comparison ?? {}),
      }),
    );
    return 0;
  }
  const row = (name: string, counts: Counts): string[] => {
    const { precision, recall, f1, fields } = figures(counts);
    return [name, String(counts.gold), String(counts.predicted), percent(precision), percent(recall), percent(f1), percent(fields)];
  };
  const rows = [...result.kinds].map(([kind, counts]) => row(kind, counts));
  io.out(
    table(
      ['kind', 'gold', 'found', 'precision', 'recall', 'F1', 'fields'],
      [...rows, row('core', total(result.kinds, CORE)), row('all', total(result.kinds))],
      [24, 8, 8, 12, 10, 10, 10],
      io.terminal,
    ),
  );
  if (options.misses) for (const one of result.judgements) if (one.verdict !== 'right') io.out(tell(one));
  if (options.rules) {
    io.out(
      table(
        ['kind', 'rule', 'right', 'all'],
        rulePrecision(result.judgements).map((rule) => [rule.kind, rule.rule, String(rule.right), String(rule.all)]),
        [20, 0, 7, 7],
        io.terminal,
      ),
    );
    io.out(
      table(
        ['confidence', 'right', 'all', 'share'],
        calibration(result.judgements).map((bin) => [`${bin.from}–${bin.to}`, String(bin.right), String(bin.all), percent(bin.right / bin.all)]),
        [14, 8, 8, 8],
        io.terminal,
      ),
    );
  }
  if (comparison) {
    io.out(`gained ${comparison.gained.length}, lost ${comparison.lost.length}`);
    for (const one of comparison.gained) io.out(`+ ${tell(one)}`);
    for (const one of comparison.lost) io.out(`- ${tell(one)}`);
  }
  return 0;
};

const tell = (one: Judgement): string => `${one.verdict.toUpperCase()}  ${one.document}  ${one.kind}  ${one.key}  «${shorten(one.detail, 120)}»${one.rule ? `  ${one.rule}` : ''}`;
