import type { Archive } from '#domain/model/archive.ts';
import { isShown, type HeldArticle } from '#domain/model/publication.ts';
import { buildArchive } from '#domain/archive/build-archive.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { linkSchemes } from '#domain/model/record-links.ts';
import { checkPermalinks } from '#domain/addresses/permalinks.ts';
import { byPlace, isError, type LocatedProblem } from '#domain/model/problems.ts';
import { site } from '../../site.ts';
import { buildMoment } from '../build-moment.ts';
import { checkPictures } from './check-pictures.ts';
import { checkProse, type Prose } from './check-prose.ts';
import { checkStatements } from './check-statements.ts';
import { checkPublished, type PublishedBefore } from './check-published.ts';
import { openFile } from '../open-file.ts';
import { locateProblems, parseContent, type ParsedContent } from '../parse-content.ts';
import { readBodies, type WrittenBody } from '../read-bodies.ts';
import type { BodyFacts } from '../../markdown/read-body.ts';
import { mostCardWords } from '#domain/model/card.ts';
import { collections, type Entry } from '#domain/model/collections.ts';
import { siteAddresses } from '../site-addresses.ts';
import { contentPath, readContent, type Content, type ContentFile } from '../read-content.ts';
import { readLinks } from '../read-links.ts';
import { readPermalinks } from '../read-permalinks.ts';
import { readVersions } from '../versions/read-versions.ts';

/** `archive` is undefined when a problem is an error. */
export interface CheckedContent {
  archive: Archive | undefined;
  problems: LocatedProblem[];
  /** Embargoed articles. */
  held: HeldArticle[];
}

/** `drafts` adds drafts and embargoed articles, as in the live preview. */
export async function checkContent(
  folder: string,
  options: { drafts: boolean } = { drafts: false },
): Promise<CheckedContent> {
  const before = { permalinks: await readPermalinks(folder), versions: await readVersions(folder), folder };
  const content = await readContent(folder);
  const links = await readLinks(folder);
  return checkFiles({ ...content, problems: [...content.problems, ...links.problems] }, options, before);
}

/** `before` adds the checks against published texts. */
export async function checkFiles(
  content: Content,
  { drafts }: { drafts: boolean },
  before?: PublishedBefore,
): Promise<CheckedContent> {
  const written = content.files.filter(({ collection }) => collections[collection].form === 'prose');
  const lines: number[] = [];
  const reading = readBodies(bodiesOf(written, lines), written.length);
  const parsed = await parseContent(content.files);
  const { entries, unread, invalid } = parsed;
  const options = { zone: site.zone, now: buildMoment(), drafts, unread, invalid };
  const { archive, problems: unlinked, held } = buildArchive(entries, options);
  const facts = await reading;
  const dataOf = dataByFile(parsed);
  const prose = written.map((file, index) =>
    proseOf(file, lines[index] ?? 1, facts[index] ?? noFacts, dataOf.get(file.file)),
  );
  const pictures = await checkPictures(content.pictures, prose);
  const records = recordIds(parsed);
  const around = {
    names: new Set([...content.files.map(contentPath), ...content.pictures.map(({ path }) => path)]),
    records,
    addresses: siteAddresses(prose, records, (data) => isShown(data, options)),
  };
  const texts = checkProse(prose, around, options);
  const statements = checkStatements(entries, content.files);
  const published = before ? await checkPublished(parsed, content.files, before, options) : [];
  if (before && archive) published.push(...checkPermalinks(archive, before.permalinks));
  const all = [
    ...content.problems,
    ...parsed.problems,
    ...unlinked,
    ...texts,
    ...statements,
    ...pictures,
    ...published,
  ];
  const problems = locateProblems(all, content.files).sort(byPlace);
  return { archive: problems.some(isError) ? undefined : archive, problems, held };
}

const noFacts: BodyFacts = {
  findings: [],
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
