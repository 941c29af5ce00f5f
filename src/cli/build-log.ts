import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import terminal from 'astro/logger/node';

/**
 * What Astro says during a build, without the stack trace that it prints with the error of a page: an author can do
 * nothing with it. The default export is how Astro takes a logger.
 */
export default function buildLog(): AstroLoggerDestination {
  const { write } = terminal({});
  return {
    write: (event: AstroLoggerMessage) => write({ ...event, message: event.message.replace(/\n\s+at .*/g, '') }),
  };
}
