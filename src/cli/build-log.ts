import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import terminal from 'astro/logger/node';
import { progressOf } from './progress.ts';

/** Warnings that an author can do nothing about: pages say what is not there yet, and MDX modules are Astro's. */
const needless =
  /^The collection "\w+" does not exist or is empty\.|\[MODULE_LEVEL_DIRECTIVE\].*"use astro:head-inject"/s;

/** Counts pages in place of a line for each, and hides stack traces of page errors. Astro requires the default export. */
export default function buildLog(): AstroLoggerDestination {
  const { write } = terminal({});
  const progress = progressOf(process.stdout);
  let pages = 0;
  return {
    write(event: AstroLoggerMessage) {
      const text = stripVTControlCharacters(event.message);
      if (/^ *[├└]─ /.test(text)) progress.show(`${++pages} pages`);
      // The time that a page took.
      else if (/^ \(\+[\d.]+m?s\) *$/.test(text) || needless.test(text)) return;
      else {
        progress.clear();
        write({ ...event, message: event.message.replace(/\n\s+at .*/g, '') });
      }
    },
  };
}
