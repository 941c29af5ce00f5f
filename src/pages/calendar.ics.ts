import type { APIRoute } from 'astro';
import { absolute } from '../components/href.ts';
import { formatCalendar } from '../domain/calendar.ts';
import { loadArchive } from '../load-archive.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { events } = await loadArchive();
  return new Response(formatCalendar(events, site, absolute), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
