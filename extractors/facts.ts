import type { Extractor } from '../src/model/extractor.js';
import { type Assertion, type Evidence, type Fact, type FactValue, type FieldValue, type Finding, factId, MAX_QUOTE } from '../src/model/fact.js';
import type { Reading } from '../src/model/reading.js';
import type { Version } from '../src/model/version.js';
import { read } from '../src/norwegian/read.js';
import { concernsPersonalData } from '../src/norwegian/subject-matter.js';
import { confidenceOf } from './confidence.js';
import { extractors } from './index.js';

/**
 * All facts of a version: same text and same release, same facts, in the order of the kinds and of their places in the text. None of a
 * text that is not about data on people.
 * @example extractFacts(versionOfText('Kundedata slettes etter 30 dager.', 'text'))[0].value.period // 'P30D'
 */
export function extractFacts(version: Version, kinds: readonly Extractor[] = extractors): Fact[] {
  const reading = read(version);
  if (!concernsPersonalData(reading)) return [];
  return kinds.flatMap((extractor) => factsOf(extractor, reading));
}

/** The facts of one kind: findings with the same identity become one fact with all their evidence. */
export function factsOf(extractor: Extractor, reading: Reading): Fact[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of extractor.extract(reading)) {
    const keys: FieldValue[] = [...extractor.key.map((field) => finding.value[field]), ...(extractor.scopeKey ?? []).map((field) => finding.scope?.[field])];
    const id = factId(extractor.kind, keys);
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  const facts = [...groups].map(([id, findings]) => factOf(extractor, id, findings, reading));
  return facts.sort((a, b) => first(a) - first(b) || (a.id < b.id ? -1 : 1));
}

const first = (fact: Fact): number => fact.evidence[0]?.start ?? 0;

const ASSERTIONS: readonly Assertion[] = ['stated', 'possible', 'denied'];

/** One fact of several findings. What is stated anywhere is stated; the evidence is then that of the statements. */
function factOf(extractor: Extractor, id: string, findings: readonly Finding[], reading: Reading): Fact {
  const assertion = ASSERTIONS.find((one) => findings.some((finding) => (finding.assertion ?? 'stated') === one)) as Assertion;
  const agreeing = findings
    .filter((finding) => (finding.assertion ?? 'stated') === assertion)
    .sort((a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end);
  const value = merge(agreeing.map((finding) => finding.value));
  const scope = merge(agreeing.map((finding) => finding.scope ?? {}));
  const evidence = evidenceOf(agreeing, reading);
  const best = agreeing.map((finding) => ({ rule: finding.rule, confidence: confidenceOf(extractor.kind, finding.rule) })).sort((a, b) => b.confidence - a.confidence)[0] as {
    rule: string;
    confidence: number;
  };
  return {
    id,
    kind: extractor.kind,
    value,
    scope,
    evidence,
    assertion,
    confidence: best.confidence,
    extractor: `${extractor.kind}@${extractor.version}`,
    rule: best.rule,
    term: extractor.termOf?.(value) ?? extractor.term,
    summary: { nb: extractor.describe(value, scope, assertion) },
  };
}

/** For each field the first value that is not empty. */
function merge(values: readonly FactValue[]): FactValue {
  const merged: Record<string, FieldValue> = {};
  for (const value of values)
    for (const [field, one] of Object.entries(value)) if (one !== undefined && (merged[field] === undefined || merged[field] === null)) merged[field] = one;
  return merged;
}

function evidenceOf(findings: readonly Finding[], { text, version }: Reading): Evidence[] {
  const evidence: Evidence[] = [];
  let block = 0;
  for (const { evidence: span, rule } of findings) {
    if (evidence.some((other) => other.start <= span.start && span.end <= other.end)) continue;
    let { start, end } = span;
    while (start < end && /\s/u.test(text[start] as string)) start++;
    while (end > start && /\s/u.test(text[end - 1] as string)) end--;
    if (end - start > MAX_QUOTE) end = start + MAX_QUOTE;
    // Never cut a surrogate pair in two.
    if (end < text.length && /[\ud800-\udbff]/u.test(text[end - 1] as string)) end--;
    while (block + 1 < version.blocks.length && (version.blocks[block + 1]?.start ?? 0) <= start) block++;
    while (block > 0 && (version.blocks[block]?.start ?? 0) > start) block--;
    const home = version.blocks[block];
    const section = home?.kind === 'heading' ? text.slice(home.start, home.end) : (home?.path.at(-1) ?? '');
    evidence.push({ start, end, quote: text.slice(start, end), section, ...(home?.page === undefined ? {} : { page: home.page }), rule });
  }
  return evidence;
}
