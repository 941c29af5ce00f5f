import { expect, it } from 'vitest';
import { formatPolicy } from '#domain/formats/content-security-policy.ts';
import { withoutPolicy } from '../../src/export/write-zim.ts';

it('a page in a ZIM has no policy, and everything else', () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${formatPolicy('meta')}">`;
  const html = (inside: string): string => `<head><meta charset="utf-8">${inside}<meta http-equiv="refresh"></head>`;
  expect(withoutPolicy(html(policy))).toBe(html(''));
});
