import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import terminal from 'astro/logger/node';

/** Hides stack traces of page errors, which do not help authors. Astro requires the default export. */
export default function buildLog(): AstroLoggerDestination {
  const { write } = terminal({});
  return {
    write: (event: AstroLoggerMessage) => write({ ...event, message: event.message.replace(/\n\s+at .*/g, '') }),
  };
}
