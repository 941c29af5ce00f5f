/** The collections of the archive, each a folder under `content/`. */
export const collectionNames = ['articles', 'topics', 'authors', 'bureaus', 'pages', 'sources'] as const;

export type CollectionName = (typeof collectionNames)[number];
