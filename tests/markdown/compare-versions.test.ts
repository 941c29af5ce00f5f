import { describe, expect, it } from 'vitest';
import { compareVersions, isMarkupOnly } from '../../src/markdown/compare-versions.ts';

const lookup = { zone: 'Europe/Brussels', nameOf: (_: string, id: string) => id };
const version = (body: string, fields: Record<string, unknown> = {}) => ({
  fields: { title: 'T', ...fields },
  body,
  format: 'md' as const,
});
const compared = (before: ReturnType<typeof version>, after: ReturnType<typeof version>) =>
  compareVersions(before, after, lookup);

const body = 'First.\n\n## A heading\n\nThe talks are in Geneva.[^1]\n\n[^1]: A note.\n';

describe('a comparison of two versions', () => {
  it('groups what did not change, and says under which heading the rest is', () => {
    const { passages } = compared(
      version(body),
      version(body.replace('Geneva', 'Vienna').replace('A note', 'The note')),
    );
    expect(
      passages.map((one) => ('unchanged' in one ? one.unchanged.length : [one.under, one.changed.length])),
    ).toEqual([2, ['A heading', 2]]);
    const notes = compared(version(body), version(body.replace('A note', 'The note'))).passages;
    expect(notes.at(-1)).toMatchObject({ under: undefined });
  });

  it('is of the summary and the key points too, and of the fields in words', () => {
    const before = version(body, { summary: 'They meet.', keyPoints: ['One.', 'Two.'] });
    const after = version(body, { title: 'U', summary: 'They will meet.', keyPoints: ['One.', 'Two.', 'Three.'] });
    const { sentences, passages } = compared(before, after);
    expect(sentences).toEqual(['The headline was “T” and is “U”.']);
    const kinds = passages.flatMap((one) => ('changed' in one ? one.changed : []));
    expect(kinds.map((one) => (one.change === 'changed' ? one.to.kind : `${one.block.kind} ${one.change}`))).toEqual([
      'summary',
      'point added',
    ]);
  });

  it('shows new targets of links with the same words', () => {
    const { links, passages } = compared(
      version('The OSCE and the OSCE.'),
      version('The [OSCE](term:osce) and the OSCE.'),
    );
    expect(links).toEqual({ added: ['“OSCE” to term:osce'], removed: [] });
    expect(passages).toHaveLength(1);
    const [a, b] = [version('[A](a.md), [A](a.md)'), version('[A](a.md), [A](b.md)')];
    expect(compared(a, b).links).toEqual({ added: ['“A” to b.md'], removed: ['“A” to a.md'] });
  });

  it('says when readers see no difference', () => {
    expect(isMarkupOnly(compared(version('*A* b.'), version('_A_ b.')))).toBe(true);
    expect(isMarkupOnly(compared(version('A b.'), version('A c.')))).toBe(false);
  });
});
