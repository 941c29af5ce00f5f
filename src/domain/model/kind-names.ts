export const kindNames = {
  report: 'Report',
  explainer: 'Explainer',
  background: 'Background',
  audio: 'Audio report',
} as const;

export type ArticleKind = keyof typeof kindNames;

export const articleKinds = Object.keys(kindNames) as [ArticleKind, ...ArticleKind[]];
