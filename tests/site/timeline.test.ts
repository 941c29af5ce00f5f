import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import ICAL from 'ical.js';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { addressOf, builtFiles } from '../../src/html/built-files.ts';
import { checkContent } from '../../src/loader/checks/check-content.ts';
import { builtEdition } from '../suite/editions.ts';

const site = await builtEdition('an archive with events');

describe('the timeline of the archive', () => {
  it('has every event in order, and at most 60 KB', async () => {
    const html = await readFile('dist/timeline/index.html', 'utf8');
    const { archive } = await checkContent('content');
    const listed = [...html.matchAll(/<a class="headline" href="\/events\/([^"]+)\/"/g)].map(([, id]) => id);
    expect(listed).toEqual(archive?.events.map(({ id }) => id));
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(60_000);
  });
});

describe('a site with events', () => {
  const read = (file: string): Promise<string> => readFile(join(site, file), 'utf8');

  /** A line for each heading and paragraph. */
  const textOf = async (path: string): Promise<string[]> => {
    const main = DomUtils.getElementById('content', parseDocument(await read(`${path}index.html`)).children);
    const parts = DomUtils.findAll(
      ({ name, attribs }) => /^(h\d|p|dt|dd)$/.test(name) && !('hidden' in attribs),
      main?.children ?? [],
    );
    return parts.map((part) => DomUtils.textContent(part).replaceAll(/\s+/g, ' ').trim());
  };

  it('shows on the page of an event all that is known of it, in this order', async () => {
    const all = await textOf('events/geneva/');
    const text = all.slice(all.indexOf('Talks are held in Geneva'));
    const expected = [
      'Talks are held in Geneva',
      'Held · 10 January 2022',
      'What happened: Talks are held in Geneva.',
      ...['Who', 'Sergey Lavrov, Antony Blinken', 'Where', 'Geneva', 'Topics', 'The talks'],
      ...['Announced by', 'Antony Blinken', 'Announced', '27 December 2021'],
      ...['Where sources differ', 'Some say seven hours, others eight.'],
      ...['How it was announced', 'Announced · Geneva'],
      'What followed',
      ...['What was said, and who answered', 'Demand, 10 January 2022 · Sergey Lavrov'],
      'Antony Blinken answered on 11 January 2022: There is time for that.',
      'Documents',
      'Articles about it',
      'Sources',
      'Verified: the fact and its date were read in a source.',
    ];
    expect(text.filter((line) => expected.includes(line))).toEqual(expected);
    expect(text).not.toContain('Widely reported, but not read in a source by this archive');
  });

  it('shows what became of an announcement, including unproved reports, and leads on in time', async () => {
    const text = await textOf('events/plan/');
    expect(text).toEqual(expect.arrayContaining(['What became of it', 'What happened: Talks are held in Geneva.']));
    expect(text).toContain('Widely reported, but not read in a source by this archive');
    const html = await read('events/plan/index.html');
    expect(html).toContain('<li>Who paid for the coffee.</li>');
    expect(html).toMatch(/href="\/archive\/events\/talk-6\/" rel="prev"/);
    expect(html).toMatch(/href="\/archive\/events\/geneva\/" rel="next"/);
    expect(html).toMatch(/<text class="here"[^>]*>\s*27 December 2021\s*<\/text>/);
  });

  it('lists on the page of a topic its events and those of topics below it', async () => {
    for (const [topic, count] of [
      ['osce', 14],
      ['talks', 3],
    ] as const) {
      const html = await read(`topics/${topic}/index.html`);
      expect(html.match(/href="\/archive\/events\/[^"]+"/g), topic).toHaveLength(count);
    }
  });

  it('shows the status of each event with a mark and a word', async () => {
    const statuses = [...(await read('timeline/index.html')).matchAll(/<\/svg>\s*(\w+)\s*<\/span>/g)].map(
      ([, word]) => word,
    );
    expect(statuses).toHaveLength(14);
    expect(new Set(statuses)).toEqual(new Set(['Declared', 'Held', 'Claimed', 'Suspended', 'Announced']));
  });

  it('has events in the search', async () => {
    const fragments = (await builtFiles(site)).filter((file) => file.startsWith('pagefind/fragment/'));
    const texts = await Array.fromAsync(fragments, async (file) =>
      gunzipSync(await readFile(join(site, file))).toString(),
    );
    const [geneva] = texts.filter((text) => text.includes('/events/geneva/'));
    expect(geneva).toContain('"kind":["Event"]');
    expect(geneva).toContain('"date":"10 January 2022"');
    expect(geneva).toContain('Sergey Lavrov');
  });

  it('has a calendar with every event whose day is known, linked from the timeline', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await read('calendar.ics')) as unknown[]);
    const addresses = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('url')));
    expect(addresses).toHaveLength(12);
    const files = new Set((await builtFiles(site)).map((file) => `https://archive.example/archive${addressOf(file)}`));
    expect(addresses.filter((address) => !files.has(address))).toEqual([]);
    expect(await read('timeline/index.html')).toContain(
      'type="text/calendar" title="The Tensions Archive: events" href="/archive/calendar.ics"',
    );
  });
});
