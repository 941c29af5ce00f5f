interface Facts {
  /** `prose` entries are Markdown files named after their id. `records` are YAML lists of items with an `id`. */
  form: 'prose' | 'records';
  noun: string;
  /** Address of the page that lists the entries. */
  list: string;
  /** False if an entry is a part of the page that lists it, at `#id`. */
  hasPages: boolean;
}

/** In the order of reading and reporting. Without schemas, to keep programs in the browser small. */
export const collectionFacts = {
  articles: { form: 'prose', noun: 'article', list: '/archive/', hasPages: true },
  topics: { form: 'prose', noun: 'topic', list: '/topics/', hasPages: true },
  authors: { form: 'prose', noun: 'author', list: '/authors/', hasPages: true },
  bureaus: { form: 'prose', noun: 'bureau', list: '/bureaus/', hasPages: true },
  pages: { form: 'prose', noun: 'page', list: '/', hasPages: true },
  cards: { form: 'prose', noun: 'card', list: '/explainers/', hasPages: false },
  events: { form: 'records', noun: 'event', list: '/timeline/', hasPages: true },
  actors: { form: 'records', noun: 'actor', list: '/actors/', hasPages: true },
  places: { form: 'records', noun: 'place', list: '/map/', hasPages: true },
  questions: { form: 'records', noun: 'question', list: '/positions/', hasPages: false },
  claims: { form: 'records', noun: 'claim', list: '/positions/', hasPages: true },
  documents: { form: 'records', noun: 'document', list: '/documents/', hasPages: true },
  terms: { form: 'records', noun: 'term', list: '/glossary/', hasPages: false },
  sources: { form: 'records', noun: 'source', list: '/sources/', hasPages: false },
} as const satisfies Record<string, Facts>;

export type CollectionName = keyof typeof collectionFacts;

export const collectionNames = Object.keys(collectionFacts) as CollectionName[];

export function byCollection<Value>(valueOf: (name: CollectionName) => Value): Record<CollectionName, Value> {
  return Object.fromEntries(collectionNames.map((name) => [name, valueOf(name)])) as Record<CollectionName, Value>;
}
