import { buildArchive } from '#domain/archive/build-archive.ts';
import type { Archive, ArchiveOptions } from '#domain/model/archive.ts';
import { mostCardWords } from '#domain/model/card.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections, type Entry } from '#domain/model/collections.ts';
import type { Permalinks } from '#domain/addresses/permalinks.ts';
import type { Problem } from '#domain/model/problems.ts';
import { isShown, type EmbargoedArticle } from '#domain/model/publication.ts';
import { linkSchemes } from '#domain/model/record-links.ts';
import type { BodyFacts } from '../../markdown/read-body.ts';
import { site } from '../../site.ts';
import { buildMoment } from '../build-moment.ts';
import { openFile } from '../open-file.ts';
import { parseContent, type ParsedContent } from '../parse-content.ts';
import { readBodies, type WrittenBody } from '../read-bodies.ts';
import { contentPath, type Content, type ContentFile } from '../read-content.ts';
import { siteAddresses } from '../site-addresses.ts';
import type { KeptVersions } from '../versions/read-versions.ts';

export interface Prose {
  file: string;
  /** Path below `content/`. */
  path: string;
  /** 1-based line of the body in the file. */
  line: number;
  /** Ids; undefined when the field cannot be read. */
  sources: string[] | undefined;
  /** Ids; undefined also where terms are not explained in place. */
  terms: string[] | undefined;
  /** True when the page lists its sources. */
  listsSources: boolean;
  data: object;
  needsText: boolean;
  mostWords: number;
  facts: BodyFacts;
}

export interface Surroundings {
  /** Paths below `content/`. */
  names: ReadonlySet<string>;
  /** Ids; undefined for a collection with an unreadable file. */
  records: Partial<Record<CollectionName, ReadonlySet<string>>>;
  /** The value is the path of the prose file behind the page, if there is one. */
  addresses: ReadonlyMap<string, string | undefined>;
}

export interface PublishedBefore {
  permalinks: Permalinks;
  versions: KeptVersions;
  /** git searches here for older texts. */
  folder: string;
}

/** For the checks that need more than entries. */
export interface Reading extends Content {
  parsed: ParsedContent;
  prose: Prose[];
  around: Surroundings;
  options: ArchiveOptions;
  /** Undefined when an entry has an error. */
  archive: Archive | undefined;
  embargoed: EmbargoedArticle[];
  problems: Problem[];
  /** Undefined when published texts and addresses do not matter. */
  before: PublishedBefore | undefined;
}

/** `drafts` adds drafts and embargoed articles, as in the live preview. */
export async function readAll(
  content: Content,
  { drafts }: { drafts: boolean },
  before: PublishedBefore | undefined,
): Promise<Reading> {
  const written = content.files.filter(({ collection }) => collections[collection].form === 'prose');
  const lines: number[] = [];
  const reading = readBodies(bodiesOf(written, lines), written.length);
  const parsed = await parseContent(content.files);
  const { entries, unread, invalid } = parsed;
  const options = { zone: site.zone, now: buildMoment(), drafts, unread, invalid };
  const { archive, problems, embargoed } = buildArchive(entries, options);
  const facts = await reading;
  const dataOf = dataByFile(parsed);
  const prose = written.map((file, index) =>
    proseOf(file, lines[index] ?? 1, facts[index] ?? noFacts, dataOf.get(file.file)),
  );
  const records = recordIds(parsed);
  const around = {
    names: new Set([...content.files.map(contentPath), ...content.pictures.map(({ path }) => path)]),
    records,
    addresses: siteAddresses(prose, records, (data) => isShown(data, options)),
  };
  const all = [...content.problems, ...parsed.problems, ...problems];
  return { ...content, parsed, prose, around, options, archive, embargoed, problems: all, before };
}

const noFacts: BodyFacts = {
  problems: [],
  links: [],
  anchors: undefined,
  isEmpty: false,
  words: 0,
  templateLine: undefined,
};

/** Adds the line number of each body to `lines`. */
function* bodiesOf(files: ContentFile[], lines: number[]): Generator<WrittenBody> {
  for (const file of files) {
    const { body } = openFile(file);
    lines.push(body?.line ?? 1);
    // An unreadable file has its own problem; this text prevents a second one.
    yield { text: body?.text ?? '-', from: contentPath(file) };
  }
}

function proseOf(file: ContentFile, line: number, facts: BodyFacts, data?: Record<string, unknown>): Prose {
  return {
    file: file.file,
    path: contentPath(file),
    line,
    sources: idsIn(data, 'sources'),
    terms: file.collection === 'articles' ? idsIn(data, 'terms') : undefined,
    listsSources: file.collection === 'articles' || file.collection === 'topics',
    data: data ?? {},
    needsText: file.collection === 'articles' && data?.withdrawn === undefined,
    mostWords: file.collection === 'cards' ? mostCardWords : Infinity,
    facts,
  };
}

/** Includes entries that their schema refused. */
function dataByFile({ entries, invalid }: ParsedContent): Map<string, Record<string, unknown>> {
  const all: Entry<object>[] = [
    ...collectionNames.flatMap((name): Entry<object>[] => entries[name]),
    ...invalid.map(({ entry }) => entry),
  ];
  const written = all.filter(({ key, data }) => key.length === 0 && Object.keys(data).length > 0);
  return new Map(written.map(({ file, data }) => [file, { ...data }]));
}

function idsIn(data: Record<string, unknown> | undefined, field: string): string[] | undefined {
  const ids = data && (data[field] ?? []);
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : undefined;
}

/** Without collections that were not read completely. */
function recordIds({ entries, unread }: ParsedContent): Partial<Record<CollectionName, Set<string>>> {
  const whole = Object.values(linkSchemes).filter((name) => !unread.has(`${name}/*`));
  return Object.fromEntries(whole.map((name) => [name, new Set(entries[name].map(({ id }) => id))]));
}
