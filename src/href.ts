import { withBase } from '#domain/model/urls.ts';

/** The address to link to, under the base of this deployment. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/** The full address, for feeds, metadata and citations. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
