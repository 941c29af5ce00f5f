import { dateOfLater } from '#domain/model/later-entry.ts';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { countWords } from '#domain/names/reading-time.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { splitProse } from '../../src/loader/yaml/frontmatter.ts';

const { archive, problems } = await checkContent('content');
if (!archive) throw new Error(problems.map(({ message }) => message).join('\n'));
const { articles, topics } = archive;

describe('the content of the archive', () => {
  it('has at least 21 articles and 12 topics', () => {
    expect(articles.length).toBeGreaterThanOrEqual(21);
    expect(topics.length).toBeGreaterThanOrEqual(12);
  });

  it('has at least three sources for every article', () => {
    expect(articles.filter(({ sources }) => sources.length < 3).map(({ id }) => id)).toEqual([]);
  });

  it('keeps articles between 350 and 900 words, recordings excepted', async () => {
    const lengths = await Array.fromAsync(
      articles.filter(({ kind }) => kind !== 'audio'),
      async ({ id, file }) => {
        const prose = splitProse(await readFile(file, 'utf8'));
        return { id, words: 'body' in prose ? countWords(prose.body) : 0 };
      },
    );
    expect(lengths.filter(({ words }) => words < 350 || words > 900)).toEqual([]);
  });

  it('has something in every topic, and an introduction', async () => {
    expect(topics.filter((topic) => topic.articles.length === 0).map(({ id }) => id)).toEqual([]);
    for (const { file } of topics) {
      const prose = splitProse(await readFile(file, 'utf8'));
      expect('body' in prose ? countWords(prose.body) : 0, file).toBeGreaterThan(50);
    }
  });

  it('has the first article with its credit, its time and the outcome of every announced meeting', () => {
    const first = articles.find(({ id }) => id === '2021-12-28-talks-announced');
    expect(first?.date).toBe('2021-12-28T07:09:00+01:00');
    expect(first?.credits[0]).toMatchObject({
      role: 'With information from',
      author: { name: 'Helga Schmidt' },
      bureau: { name: 'ARD-Studio Brussels' },
    });
    expect(first?.followUps.map(dateOfLater)).toEqual(
      expect.arrayContaining(['2022-01-10', '2022-01-12', '2022-01-13']),
    );
  });

  it('has the audio report of 06:32 with its correspondent', () => {
    const audio = articles.find(({ kind }) => kind === 'audio')?.audio;
    expect(audio).toMatchObject({ broadcast: '2021-12-28T06:32:00+01:00', correspondent: { name: 'Helga Schmidt' } });
  });
});
