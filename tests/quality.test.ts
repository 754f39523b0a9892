import { describe, expect, test } from 'vitest';
import { misgivingAbout, standsInTheWay } from '../src/quality/index.js';
import { versionOfText } from '../src/versions.js';
import { policies } from './quality/policies.js';
import { walls } from './quality/walls.js';

describe('pages that stand in the way of a document', () => {
  test('there are enough of them to judge by', () => expect(walls.length).toBeGreaterThanOrEqual(40));
  for (const { name, page, format = 'html', type = 'policy', code } of walls)
    test(name, () => {
      expect(standsInTheWay(versionOfText(page, format), type)?.code).toBe(code);
    });
});

describe('documents that say in passing what walls say', () => {
  test('there are enough of them to judge by', () => expect(policies.length).toBeGreaterThanOrEqual(40));
  for (const { name, page, format = 'markdown', type = 'policy' } of policies)
    test(name, () => {
      const version = versionOfText(page, format);
      expect(misgivingAbout(version, undefined, { type })).toBeUndefined();
      // The same text again, and the text with a paragraph more, replace it.
      expect(misgivingAbout(version, version, { type })).toBeUndefined();
      expect(misgivingAbout(versionOfText(`${page}\n\nOppdatert i mars 2026.`, format), version, { type })).toBeUndefined();
    });
});
