import type { APIRoute } from 'astro';
import { absolute } from '../href.ts';
import { formatCalendar } from '#domain/formats/calendar.ts';
import { loadArchive } from '../load/load-archive.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { events } = await loadArchive();
  return new Response(formatCalendar(events, site, absolute), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
