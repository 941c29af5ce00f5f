import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addVersions } from '#domain/versions/recorded-versions.ts';
import { readVersionText, checksumOfText } from '../../src/loader/versions/version-text.ts';
import { makeRepository } from '../fixtures/repository.ts';
import { articleText, plainContent } from '../fixtures/write-content.ts';
import { buildSite } from './build-site.ts';

const id = '2021-12-01-talks';
const file = `articles/${id}.md`;
const date = '2021-12-01T12:00:00+01:00';
const published = '  - { time: 2021-12-01T13:00:00+01:00, kind: published, reason: First published., by: desk }';
const update =
  '  - { time: 2021-12-20T13:00:00+01:00, kind: update, asOf: 2021-12-20T12:00:00+01:00, reason: Talks were held., by: desk }';
const texts = [
  articleText({ title: 'Talks are planned', date, revisions: `\n${published}` }, 'Nobody has met.\n'),
  articleText({ title: 'Talks were held', date, revisions: `\n${published}\n${update}` }, 'They have met.\n'),
];
const times = ['2021-12-01T13:00:00+01:00', '2021-12-20T13:00:00+01:00'];

it('the page of a day shows the earlier version of an article that was updated later, like the as-of page', async () => {
  const repository = await makeRepository();
  await repository.commit({ ...plainContent, [file]: texts[0] ?? '' });
  const versions = addVersions(
    { text: '' },
    texts.map((text, index) => {
      const read = readVersionText(Buffer.from(text), `${id}.md`);
      return { id, number: index + 1, time: times[index] ?? '', sum: read ? checksumOfText(read) : '' };
    }),
  );
  await repository.commit({ [file]: texts[1] ?? '', 'versions.txt': versions });
  const { status, output, out } = await buildSite({ ARCHIVE_CONTENT: repository.content });
  expect(status, output).toBe(0);
  for (const path of ['2021/12/01/index.html', 'as-of/2021-12-01/index.html']) {
    const page = await readFile(join(out, path), 'utf8');
    expect(page, path).toContain('Talks are planned');
    expect(page, path).not.toContain('Talks were held');
    expect(page, path).not.toContain('No article says what was known on this day');
  }
});
