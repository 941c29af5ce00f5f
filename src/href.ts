import { withBase } from '#domain/model/urls.ts';

/** Adds the base of this deployment. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
