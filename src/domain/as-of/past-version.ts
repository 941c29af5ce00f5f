import type { Archive } from '#domain/model/archive.ts';
import { articleSchema, type Article } from '#domain/model/article.ts';
import { dayIn } from '#domain/time/instant.ts';
import type { Moment } from './decisions.ts';
import { textsIn, type VersionText } from '#domain/model/published-text.ts';
import { knowledgeOf, versionBy, versionCountOf } from '#domain/model/revision.ts';

export interface PastTexts {
  /** Zone of the days, an IANA name. */
  zone: string;
  /** The text of an earlier version; undefined if it is not kept. */
  textOf(article: Article, version: number): VersionText | undefined;
}

type Linked = Pick<Archive, 'authors' | 'bureaus' | 'sources'>;

/** Undefined before the first version, and if the text of the version is not kept. */
export function versionIn(
  article: Article,
  { isBy }: Pick<Moment, 'isBy'>,
  { zone, textOf }: PastTexts,
  linked: Linked,
): Article | undefined {
  const version = versionBy(article, (instant) => isBy(dayIn(zone, instant)));
  if (version === undefined) return undefined;
  const known = knowledgeOf(article, version);
  if (version === versionCountOf(article)) return { ...article, past: { known } };
  const text = textOf(article, version);
  if (!text) return undefined;
  const { kicker: _, audio: __, ...rest } = article;
  return { ...rest, past: { known, text }, ...fieldsOf(text, linked, article) };
}

/** Of all that an article says, the date never changes. */
function fieldsOf({ fields }: VersionText, { authors, bureaus, sources }: Linked, { kind, bureau }: Article) {
  const { shape } = articleSchema;
  const audio = shape.audio.safeParse(fields.audio).data;
  const [correspondent] = named(authors, audio?.correspondent);
  const [studio] = named(bureaus, audio?.bureau);
  const credits = shape.credits.safeParse(fields.credits).data ?? [];
  return {
    title: String(fields.title),
    ...(fields.kicker !== undefined && { kicker: String(fields.kicker) }),
    kind: shape.kind.safeParse(fields.kind).data ?? kind,
    summary: String(fields.summary),
    keyPoints: textsIn(fields.keyPoints),
    authors: named(authors, fields.authors),
    bureau: named(bureaus, fields.bureau)[0] ?? bureau,
    sources: named(sources, fields.sources),
    credits: credits.flatMap(({ role, author, bureau }) => {
      const [from] = named(bureaus, bureau);
      return named(authors, author).map((person) => ({ role, author: person, ...(from && { bureau: from }) }));
    }),
    ...(audio && correspondent && studio && { audio: { ...audio, correspondent, bureau: studio } }),
  };
}

/** Leaves out ids that nothing has or had. */
function named<Thing extends { id: string; formerly?: string[] }>(things: Thing[], ids: unknown): Thing[] {
  return textsIn(ids).flatMap(
    (name) => things.find(({ id, formerly }) => id === name || formerly?.includes(name)) ?? [],
  );
}
