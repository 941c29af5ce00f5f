/** The folders of `content/` that hold entries, in the order in which they are read and told. */
export const collectionNames = [
  'articles',
  'topics',
  'authors',
  'bureaus',
  'pages',
  'cards',
  'events',
  'actors',
  'places',
  'questions',
  'claims',
  'documents',
  'terms',
  'sources',
] as const;

export type CollectionName = (typeof collectionNames)[number];
