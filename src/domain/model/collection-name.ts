/** In the order of reading and reporting. */
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
