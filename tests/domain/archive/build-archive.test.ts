import { collectionNames } from '#domain/model/collection-name.ts';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '#domain/archive/build-archive.ts';
import { searchFacts } from '#domain/formats/search-facts.ts';
import {
  archiveOf,
  article,
  author,
  bureau,
  entriesWith,
  options,
  problemsOf,
  source,
  topic,
} from '../../fixtures/entries.ts';

const slugsOf = (articles: { slug: string }[]) => articles.map(({ slug }) => slug);
const idsOf = (things: { id: string }[]) => things.map(({ id }) => id);

describe('an archive', () => {
  it('of nothing is empty', () => {
    const empty = Object.fromEntries(collectionNames.map((name) => [name, []]));
    expect(archiveOf(empty)).toEqual({ ...empty, withdrawn: [] });
  });

  it('resolves what an article names', () => {
    const [talks] = archiveOf({ articles: [article('2021-12-28-talks')] }).articles;
    expect(talks).toMatchObject({ day: '2021-12-28', slug: 'talks', file: 'content/articles/2021-12-28-talks.md' });
    expect(talks?.authors.map(({ name }) => name)).toEqual(['desk']);
    expect(talks?.bureau.name).toBe('brussels');
    expect(talks?.topics.map(({ name }) => name)).toEqual(['osce']);
    expect(talks?.sources.map(({ title }) => title)).toEqual(['Title of agency']);
  });

  it('links everything that an article names back to it, newest first', () => {
    const archive = archiveOf({ articles: [article('2021-12-28-talks'), article('2022-01-10-geneva')] });
    for (const list of [
      archive.articles,
      archive.authors[0]?.articles,
      archive.bureaus[0]?.articles,
      archive.topics[0]?.articles,
      archive.sources[0]?.citedBy,
    ]) {
      expect(slugsOf(list ?? [])).toEqual(['geneva', 'talks']);
    }
  });

  it('links a follow-up both ways', () => {
    const followUp = { kind: 'confirmed', note: 'They met on 10 January.', article: '2022-01-10-geneva' } as const;
    const { articles } = archiveOf({
      articles: [article('2021-12-28-talks', { followUps: [followUp] }), article('2022-01-10-geneva')],
    });
    const [geneva, talks] = articles;
    expect(talks?.followUps).toMatchObject([{ kind: 'confirmed', note: 'They met on 10 January.', number: 1 }]);
    expect(talks?.followUps[0]?.article).toBe(geneva);
    expect(geneva?.follows).toEqual([talks]);
    expect([talks?.follows, geneva?.followUps]).toEqual([[], []]);
  });

  it('enters the people and studios that an article credits as contributors', () => {
    const { authors, bureaus } = archiveOf({
      articles: [
        article('2021-12-28-audio', {
          kind: 'audio',
          credits: [
            { role: 'With information from', author: 'reporter', bureau: 'studio' },
            { role: 'Edited by', author: 'reporter', bureau: 'brussels' },
          ],
          audio: { title: 'A', correspondent: 'reporter', bureau: 'studio', broadcast: '2021-12-28T06:00:00+01:00' },
        }),
      ],
      authors: [author('desk'), author('reporter', { kind: 'person', bureau: 'studio' })],
      bureaus: [bureau('brussels'), bureau('studio', { kind: 'partner' })],
    });
    const [desk, reporter] = authors;
    const [brussels, studio] = bureaus;
    expect([slugsOf(desk?.articles ?? []), slugsOf(reporter?.articles ?? [])]).toEqual([['audio'], []]);
    expect([slugsOf(desk?.contributions ?? []), slugsOf(reporter?.contributions ?? [])]).toEqual([[], ['audio']]);
    expect([slugsOf(brussels?.contributions ?? []), slugsOf(studio?.contributions ?? [])]).toEqual([[], ['audio']]);
    expect([reporter?.bureau, studio?.people]).toEqual([studio, [reporter]]);
  });

  it('enters an author of an article once, who is credited in it as well', () => {
    const credits = [{ role: 'Edited by', author: 'desk' }];
    const { articles, authors } = archiveOf({ articles: [article('2021-12-28-talks', { credits })] });
    expect([authors[0]?.articles, authors[0]?.contributions]).toEqual([articles, []]);
    expect(articles.map((one) => searchFacts.articles(one).authors)).toEqual([['desk']]);
  });

  it('counts an article of a topic for the parent of the topic, once', () => {
    const { topics } = archiveOf({
      articles: [article('2021-12-28-talks', { topics: ['osce', 'diplomacy'] }), article('2022-01-13-session')],
      topics: [topic('osce', { parent: 'diplomacy' }), topic('diplomacy')],
    });
    const [diplomacy, osce] = topics;
    expect([diplomacy?.children, osce?.parent]).toEqual([[osce], diplomacy]);
    for (const { articles } of topics) expect(slugsOf(articles)).toEqual(['session', 'talks']);
  });

  it('has topics in their order, children after their parent', () => {
    const { topics } = archiveOf({
      topics: [
        topic('b-child', { parent: 'second', order: 1 }),
        topic('unplaced'),
        topic('second', { order: 2 }),
        topic('a-child', { parent: 'second', order: 1 }),
        topic('first', { order: 1 }),
      ],
    });
    expect(idsOf(topics)).toEqual(['first', 'second', 'a-child', 'b-child', 'unplaced']);
  });

  it('has bureaus in their order, then by name', () => {
    const bureaus = [bureau('vienna'), bureau('kyiv'), bureau('brussels', { order: 1 })];
    expect(idsOf(archiveOf({ bureaus }).bureaus)).toEqual(['brussels', 'kyiv', 'vienna']);
  });

  it('has sources oldest first, undated ones last, and knows the topics that cite them', () => {
    const { sources, topics } = archiveOf({
      topics: [topic('osce', { sources: ['late', 'early'] })],
      sources: [source('undated'), source('late', { date: '2021-12-28' }), source('early', { date: '2014' })],
    });
    expect(idsOf(sources)).toEqual(['early', 'late', 'undated']);
    expect(sources.map(({ citedByTopics }) => citedByTopics)).toEqual([topics, topics, []]);
  });

  it('does not change the entries that it is built from', () => {
    const entries = [article('2021-12-28-talks'), article('2022-01-10-geneva')];
    const before = structuredClone(entries);
    archiveOf({ articles: entries });
    expect(entries).toEqual(before);
  });
});

describe('a draft', () => {
  const articles = [article('2021-12-28-talks'), article('2022-01-10-geneva', { draft: true })];

  it('is nowhere in a build', () => {
    const { articles: published, topics } = archiveOf({ articles });
    expect([slugsOf(published), slugsOf(topics[0]?.articles ?? [])]).toEqual([['talks'], ['talks']]);
  });

  it('is in the live preview', () => {
    expect(slugsOf(archiveOf({ articles }, { drafts: true }).articles)).toEqual(['geneva', 'talks']);
  });
});

describe('a withdrawn article', () => {
  const withdrawn = { on: '2022-03-01', reason: 'It was wrong.' };
  const gone = article('2021-12-28-gone', { withdrawn, formerly: ['2021-12-28-going'] });

  it('is in no list, and keeps its notice', () => {
    const archive = archiveOf({ articles: [gone, article('2022-01-10-geneva')] });
    const { articles, topics, authors, bureaus, sources } = archive;
    for (const list of [
      articles,
      topics[0]?.articles,
      authors[0]?.articles,
      bureaus[0]?.articles,
      sources[0]?.citedBy,
    ]) {
      expect(slugsOf(list ?? [])).toEqual(['geneva']);
    }
    expect(archive.withdrawn).toEqual([
      {
        id: '2021-12-28-gone',
        file: 'content/articles/2021-12-28-gone.md',
        day: '2021-12-28',
        title: 'Title of 2021-12-28-gone',
        formerly: ['2021-12-28-going'],
        withdrawn,
        versions: 1,
      },
    ]);
  });

  it('is not what happened next', () => {
    const followUp = { kind: 'confirmed', note: 'They met.', article: '2021-12-28-gone' } as const;
    const earlier = article('2021-12-01-talks', { followUps: [followUp] });
    for (const drafts of [false, true]) {
      expect(problemsOf({ articles: [earlier, gone] }, { drafts })).toEqual([
        'content/articles/2021-12-01-talks.md:0: The article "2021-12-28-gone" is withdrawn. Take the relation out.',
      ]);
    }
    const withdrawnToo = article('2021-12-01-talks', { followUps: [followUp], withdrawn });
    expect(slugsOf(archiveOf({ articles: [withdrawnToo, gone] }).articles)).toEqual([]);
  });

  it('that was never published is not listed', () => {
    const draft = article('2021-12-28-gone', { withdrawn, draft: true });
    expect(archiveOf({ articles: [draft] }).withdrawn).toEqual([]);
  });
});

describe('an article whose date is still to come', () => {
  const [talks, geneva] = [article('2021-12-28-talks'), article('2022-01-10-geneva')];
  const osce = article('2022-01-13-osce');
  const before = { now: '2022-01-10T10:59:59Z' };
  const after = { now: geneva.data.date };

  it('is nowhere in a build before that moment, and in one from then on', () => {
    const { articles, topics } = archiveOf({ articles: [talks, geneva] }, before);
    expect([slugsOf(articles), slugsOf(topics[0]?.articles ?? [])]).toEqual([['talks'], ['talks']]);
    expect(slugsOf(archiveOf({ articles: [talks, geneva] }, after).articles)).toEqual(['geneva', 'talks']);
  });

  it('is reported with its time, the earliest first, unless it is a draft', () => {
    const draft = article('2022-01-11-draft', { draft: true });
    const embargoed = (now: string, drafts = false) =>
      buildArchive(entriesWith({ articles: [osce, draft, geneva, talks] }), { ...options, now, drafts }).embargoed;
    expect(embargoed(before.now)).toEqual([
      { file: geneva.file, until: geneva.data.date },
      { file: osce.file, until: osce.data.date },
    ]);
    expect(embargoed(after.now)).toEqual([{ file: osce.file, until: osce.data.date }]);
    expect(embargoed(before.now, true)).toEqual([]);
  });

  it('is in the live preview, with the time until which it is embargoed', () => {
    const { articles } = archiveOf({ articles: [talks, geneva] }, { ...before, drafts: true });
    expect(articles.map(({ slug, embargoedUntil }) => [slug, embargoedUntil])).toEqual([
      ['geneva', geneva.data.date],
      ['talks', undefined],
    ]);
  });

  it('says nothing of a source, whose date is a day', () => {
    const { sources } = archiveOf({ sources: [source('agency', { date: '2098' })] });
    expect(idsOf(sources)).toEqual(['agency']);
  });
});
