/** The version whose files this folder reads and writes. */
const knownVersion = '1.5.2';

/** `entry` is the text of `pagefind-entry.json`. */
export function checkPagefindVersion(entry: string): void {
  const { version } = JSON.parse(entry) as { version?: string };
  if (version === knownVersion) return;
  throw new Error(
    `The search index is of Pagefind ${version ?? 'without a version'}, but src/indexing/repack-index.ts rewrites the ` +
      `private format of ${knownVersion}. Run \`npm i -D -E pagefind@${knownVersion}\`. To update Pagefind instead, ` +
      'compare its format with that file and with src/indexing/split-words.ts, then change the version in ' +
      'src/indexing/check-pagefind-version.ts, and run `npx vitest run --project units tests/indexing`, ' +
      '`npm test -- --part site` and `npm run bench -- search`.',
  );
}
