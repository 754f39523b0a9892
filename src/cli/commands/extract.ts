import { extractFacts } from '../../../extractors/index.js';
import { readSource } from '../../crawl/bytes.js';
import { KlausulError } from '../../model/errors.js';
import type { Fact } from '../../model/fact.js';
import type { Version } from '../../model/version.js';
import { versionOf } from '../../versions.js';
import type { Action } from '../command.js';
import { printFacts } from '../facts-table.js';
import { errorJson } from '../run.js';
import { DOCUMENT_NAMES, LANGUAGE_NAMES } from '../words.js';

/** `klausul extract`: facts of documents, nothing stored. A document that fails is told of, and the others are still read. */
export const run: Action = async (sources, _options, io) => {
  let code = 0;
  for (const source of sources) {
    try {
      const snapshot = await readSource(source, { allowPrivate: io.globals.allowPrivateNetwork ?? [], now: io.now });
      const version = await versionOf(snapshot);
      const facts = extractFacts(version);
      const document = { source, sha256: snapshot.sha256, mediaType: version.mediaType, language: version.language, type: version.type, title: version.title };
      if (io.globals.json) io.out(JSON.stringify({ schema: 'klausul/extraction@1', document, facts }));
      else io.out(report(source, version, facts, io.terminal));
    } catch (error) {
      if (!(error instanceof KlausulError)) throw error;
      if (io.globals.json) io.out(JSON.stringify({ source, error: errorJson(error) }));
      else io.err(`error ${error.message}`);
      code = sources.length === 1 ? error.exitCode : 3;
    }
  }
  return code;
};

const report = (source: string, version: Version, facts: readonly Fact[], terminal: boolean): string =>
  `${version.title || source} (${DOCUMENT_NAMES[version.type]}, ${LANGUAGE_NAMES[version.language]})\n${printFacts(facts, terminal)}`;
