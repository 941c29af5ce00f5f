import type { Archive } from '#domain/model/archive.ts';
import { isMovedPosition, movedPositionsOf } from '#domain/addresses/moved-positions.ts';
import { redirectsOf, type Redirect } from '#domain/addresses/redirects.ts';
import { versionRedirectsOf } from '#domain/versions/version-addresses.ts';
import { contentFolder } from '../loader/content-folder.ts';
import { readPermalinks } from '../loader/read-permalinks.ts';
import { loadAsOfPages } from './load-as-of-pages.ts';

export async function loadRedirects(archive: Archive): Promise<Redirect[]> {
  const { published } = await readPermalinks(contentFolder());
  const moved = published.map(({ address }) => address).filter(isMovedPosition);
  const pages = moved.length > 0 ? await loadAsOfPages(archive) : undefined;
  const positions = movedPositionsOf(moved, (day, path) => pages?.pathOn(day, path));
  return [...redirectsOf(archive), ...versionRedirectsOf(archive), ...positions];
}
