import { defineMiddleware } from 'astro:middleware';
import { messageOf } from '#domain/model/entry-error.ts';

/** An error in making a page names the page and, where it is the page of an entry, the file. */
export const onRequest = defineMiddleware(async ({ url, props }, next) => {
  try {
    const response = await next();
    // A page is made while it is read.
    return new Response(await response.arrayBuffer(), response);
  } catch (error) {
    const file = Object.values<unknown>(props).map(fileOf).find(Boolean);
    const message = messageOf(error);
    const place = file === undefined || message.startsWith(file) ? '' : `${file}: `;
    throw new Error(`${place}The page ${url.pathname} cannot be made. ${message}`, { cause: error });
  }
});

function fileOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'file' in value ? String(value.file) : undefined;
}
