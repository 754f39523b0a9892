import type { DocumentContent } from './formats.js';
import type { ServiceReport } from './report.js';
import { shownSource } from './shown-source.js';

/** Name of the form, which schemas/service.schema.json describes. */
export const SERVICE_FORM = 'klausul/service@1';

/**
 * A service as one JSON document: documents with how they came, facts with their evidence and verdicts, and, where `contents` has them,
 * the text that offsets count in and the bytes as they came. `import` reads it back.
 */
export function serviceFile({ organisation, service, documents, facts, leftOut }: ServiceReport, contents: ReadonlyMap<string, DocumentContent> = new Map()): string {
  const file = {
    schema: SERVICE_FORM,
    organisation: { name: organisation },
    service: { name: service },
    documents: documents.map(({ name, snapshots, ...document }) => {
      const content = contents.get(name);
      return {
        document: name,
        ...document,
        ...(content === undefined ? {} : { text: content.text }),
        snapshots: snapshots.map((snapshot, index) => {
          const bytes = content?.bytes[index];
          return { ...snapshot, source: shownSource(snapshot.source), ...(bytes === undefined ? {} : { bytes: Buffer.from(bytes).toString('base64') }) };
        }),
      };
    }),
    facts,
    leftOut,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
