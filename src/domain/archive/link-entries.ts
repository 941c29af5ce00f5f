import type { Archive, ArchiveOptions } from '#domain/model/archive.ts';
import { newestFirst, splitArticleId, type Article, type ArticleData } from '#domain/model/article.ts';
import type { Author, AuthorData } from '#domain/model/author.ts';
import { inBureauOrder, type Bureau } from '#domain/model/bureau.ts';
import type { Entries, Entry } from '#domain/model/collections.ts';
import type { FollowUp } from '#domain/model/follow-up.ts';
import { linkRecords } from './link-records.ts';
import { heldUntil } from '#domain/model/publication.ts';
import { oldestSourceFirst, type Source } from '#domain/model/source.ts';
import { inTopicOrder, type Topic, type TopicData } from '#domain/model/topic.ts';

const noLinks = () => ({ events: [], actors: [], places: [], questions: [], claims: [], documents: [], terms: [] });

/** All relations must be valid. */
export function linkEntries(entries: Entries, { now }: ArchiveOptions): Omit<Archive, 'withdrawn'> {
  const sources = mapOf<Source>(
    entries.sources.map((entry) => ({ ...viewOf(entry), ...noLinks(), citedBy: [], citedByTopics: [] })),
  );
  const bureaus = mapOf<Bureau>(
    entries.bureaus.map((entry) => ({ ...viewOf(entry), articles: [], contributions: [], people: [] })),
  );
  const authors = linkAuthors(entries.authors, bureaus);
  const topics = linkTopics(entries.topics, sources);
  const articles = mapOf<Article>(
    entries.articles.map((entry) => resolveArticle(entry, { authors, bureaus, topics, sources }, now)),
  );
  for (const { id, data } of entries.articles) linkFollowUps(get(articles, id), data, articles);
  const records = linkRecords(entries, { articles, topics, sources });
  const ordered = [...articles.values()].sort(newestFirst);
  for (const article of ordered) linkBack(article);
  return {
    ...records,
    articles: ordered,
    topics: [...topics.values()]
      .filter(({ parent }) => !parent)
      .sort(inTopicOrder)
      .flatMap((topic) => [topic, ...topic.children]),
    authors: [...authors.values()],
    bureaus: [...bureaus.values()].sort(inBureauOrder),
    sources: [...sources.values()].sort(oldestSourceFirst),
    pages: entries.pages.map(viewOf),
  };
}

type View<Data> = Data & { id: string; file: string };

function viewOf<Data extends object>({ id, file, data }: Entry<Data>): View<Data> {
  return { ...data, id, file };
}

function mapOf<Thing extends { id: string }>(things: Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function get<Thing>(things: Map<string, Thing>, id: string): Thing {
  const thing = things.get(id);
  if (!thing) throw new Error(`Nothing has the id "${id}"; checkEntries should have said so.`);
  return thing;
}

function linkAuthors(entries: Entry<AuthorData>[], bureaus: Map<string, Bureau>): Map<string, Author> {
  const authors = new Map<string, Author>();
  for (const entry of entries) {
    const { bureau: bureauId, ...rest } = viewOf(entry);
    const bureau = bureauId === undefined ? undefined : get(bureaus, bureauId);
    const author: Author = { ...rest, ...(bureau && { bureau }), articles: [], contributions: [] };
    bureau?.people.push(author);
    authors.set(author.id, author);
  }
  return authors;
}

function linkTopics(entries: Entry<TopicData>[], sources: Map<string, Source>): Map<string, Topic> {
  const topics = mapOf<Topic>(
    entries.map((entry) => {
      const { parent: _, ...rest } = viewOf(entry);
      return { ...rest, ...noLinks(), children: [], articles: [], sources: rest.sources.map((id) => get(sources, id)) };
    }),
  );
  for (const { id, data } of entries) {
    if (data.parent === undefined) continue;
    const [topic, parent] = [get(topics, id), get(topics, data.parent)];
    topic.parent = parent;
    parent.children.push(topic);
  }
  for (const topic of topics.values()) {
    topic.children.sort(inTopicOrder);
    for (const source of topic.sources) add(source.citedByTopics, topic);
  }
  return topics;
}

interface Relations {
  authors: Map<string, Author>;
  bureaus: Map<string, Bureau>;
  topics: Map<string, Topic>;
  sources: Map<string, Source>;
}

function resolveArticle(
  entry: Entry<ArticleData>,
  { authors, bureaus, topics, sources }: Relations,
  now: string,
): Article {
  const { audio, credits, ...rest } = viewOf(entry);
  const { day, slug } = splitArticleId(entry.id) ?? { day: '', slug: '' };
  const until = heldUntil(entry.data, now);
  return {
    ...rest,
    day,
    slug,
    ...(until !== undefined && { heldUntil: until }),
    authors: rest.authors.map((id) => get(authors, id)),
    bureau: get(bureaus, rest.bureau),
    topics: rest.topics.map((id) => get(topics, id)),
    sources: rest.sources.map((id) => get(sources, id)),
    credits: credits.map(({ role, author, bureau }) => ({
      role,
      author: get(authors, author),
      ...(bureau !== undefined && { bureau: get(bureaus, bureau) }),
    })),
    revisions: rest.revisions.map((revision) => ({ ...revision, by: get(authors, revision.by) })),
    ...(audio && {
      audio: {
        ...audio,
        correspondent: get(authors, audio.correspondent),
        bureau: get(bureaus, audio.bureau),
      },
    }),
    events: [],
    actors: [],
    documents: [],
    terms: [],
    followUps: [],
    follows: [],
  };
}

/** `linkRecords` links the events among the follow-ups. */
function linkFollowUps(article: Article, { followUps }: ArticleData, articles: Map<string, Article>): void {
  article.followUps = followUps.map(({ article: id, ...followUp }, index) => {
    const later = id === undefined ? undefined : get(articles, id);
    if (later) add(later.follows, article);
    return { ...followUp, number: index + 1, ...(later && { article: later }) } as FollowUp;
  });
}

/** Call newest first: every list gets that order. */
function linkBack(article: Article): void {
  for (const author of article.authors) author.articles.push(article);
  article.bureau.articles.push(article);
  const named = [
    ...article.credits,
    ...(article.audio ? [{ ...article.audio, author: article.audio.correspondent }] : []),
  ];
  for (const { author, bureau } of named) {
    add(author.contributions, article);
    if (bureau && bureau !== article.bureau) add(bureau.contributions, article);
  }
  for (const topic of article.topics) {
    add(topic.articles, article);
    if (topic.parent) add(topic.parent.articles, article);
  }
  for (const source of article.sources) add(source.citedBy, article);
}

function add<Thing>(list: Thing[], thing: Thing): void {
  if (!list.includes(thing)) list.push(thing);
}
