import { expect, it } from 'vitest';
import { startLedger } from '../../../src/loader/versions/start-ledger.ts';
import { articleText } from '../../fixtures/write-content.ts';

const entry = { time: '2026-11-28T10:00:00+01:00', by: 'desk' };
const written = [
  'revisions:',
  '  - time: 2026-11-28T10:00:00+01:00',
  '    kind: published',
  '    reason: First published.',
  '    by: desk',
  '---',
].join('\n');

it('a ledger is started at the end of the fields, and nothing else is changed', () => {
  const text = articleText({ date: '2021-12-01T12:00:00+01:00' }, 'A.\n\n---\n\nB.\n');
  const started = startLedger(text, entry);
  expect(started).toBe(text.replace('\n---\n\nA.', `\n${written}\n\nA.`));
  expect(startLedger(text.replaceAll('\n', '\r\n'), entry)).toBe(started?.replaceAll('\n', '\r\n'));
});

it('a ledger is not started where that would change what is there', () => {
  for (const text of ['no frontmatter', '---\n{ title: A, kind: report }\n---\n\nA.\n', '---\ntitle: A\n']) {
    expect(startLedger(text, entry)).toBeUndefined();
  }
});
