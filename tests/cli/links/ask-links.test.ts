import { describe, expect, it } from 'vitest';
import type { LinkFinding } from '#domain/links/link-finding.ts';
import { askLinks } from '../../../src/cli/links/ask-links.ts';
import { dueLinks } from '../../../src/cli/links/due-links.ts';
import { Turns, type Manners } from '../../../src/cli/links/take-turns.ts';
import { openWeb, type Web } from '../../fixtures/web.ts';

const day = '2026-11-28';

interface Wishes extends Partial<Manners> {
  /** Earlier results. */
  before?: LinkFinding[];
  patience?: number;
  /** Ends the run after this many results. */
  stopAfter?: number;
}

/** Each link is the id of its source. */
async function run(web: Web, links: string[], wishes: Wishes = {}) {
  const { before = [], patience = 400, pause = 1, atOnce = 8, stopAfter = Infinity } = wishes;
  const stop = new AbortController();
  const sources = links.map((url) => ({ id: url, url }));
  const findings = new Map(before.map((finding) => [finding.id, finding]));
  const reported: LinkFinding[] = [];
  const end = await askLinks({
    due: dueLinks(sources, { byId: findings }, day, 7),
    findings,
    day,
    stop,
    report: (finding) => {
      reported.push(finding);
      if (reported.length === stopAfter) stop.abort();
    },
    asking: {
      fetch: web.fetch,
      agent: 'an-archive',
      patience,
      longestRest: 5,
      signal: stop.signal,
      turns: new Turns({ pause, atOnce, signal: stop.signal }),
    },
  });
  return { end, findings, reported };
}

const found = (address: string, more: Partial<LinkFinding> = {}): LinkFinding => ({
  id: address,
  day,
  since: day,
  result: 'ok',
  status: 200,
  address,
  movedTo: undefined,
  ...more,
});

describe('the answer of a host is judged:', () => {
  it.each<[string, Partial<LinkFinding>]>([
    ['http://a.example/ok', { result: 'ok', status: 200 }],
    ['http://a.example/slash', { result: 'ok', status: 200 }],
    ['http://a.example/moved', { result: 'moved', status: 200, movedTo: 'http://other.example/new' }],
    ['http://a.example/to-front', { result: 'moved', status: 200, movedTo: 'http://a.example/' }],
    ['http://a.example/circle', { result: 'refused', status: 'no-end' }],
    ['http://a.example/inward', { result: 'failed', status: 302 }],
    ['http://a.example/missing', { result: 'gone', status: 404 }],
    ['http://a.example/410', { result: 'gone', status: 410 }],
    ['http://a.example/forbidden', { result: 'refused', status: 403 }],
    ['http://a.example/limited', { result: 'refused', status: 429 }],
    ['http://a.example/error', { result: 'failed', status: 500 }],
    ['http://a.example/get-only', { result: 'ok', status: 200 }],
    ['http://a.example/no-head', { result: 'ok', status: 200 }],
    ['http://a.example/hangs', { result: 'failed', status: 'no-answer' }],
    ['http://a.example/breaks', { result: 'failed', status: 'no-connection' }],
    ['https://a.example/ok', { result: 'failed', status: 'not-secure' }],
  ])('%s', async (link, finding) => {
    const { end, findings } = await run(await openWeb(), [link, 'http://control.example/ok']);
    expect(findings.get(link)).toEqual(found(link, finding));
    expect(end).toBe('done');
  });

  it('an unknown host', async () => {
    const link = 'http://nowhere.invalid/';
    const { findings } = await run(await openWeb(), [link, 'http://control.example/ok'], { patience: 10_000 });
    expect(findings.get(link)).toEqual(found(link, { result: 'failed', status: 'no-host' }));
  });
});

describe('a check of links is polite', () => {
  it('sends one request at a time to a host, including redirects, with a pause between two', async () => {
    const web = await openWeb({ delay: 20 });
    const links = ['a', 'b', 'c'].flatMap((host) => [
      ...Array.from({ length: 4 }, (_, index) => `http://${host}.example/${index}`),
      `http://www.${host}.example/moved`,
    ]);
    const { findings } = await run(web, links, { pause: 50 });
    expect(findings.size).toBe(15);
    expect(web.mostOpen.host).toBe(1);
    expect(web.mostOpen.all).toBeGreaterThan(1);
    for (const times of web.times.values()) {
      const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      expect(Math.min(...pauses, Infinity)).toBeGreaterThan(60);
    }
  });

  it('sends a few requests at a time to all hosts', async () => {
    const web = await openWeb({ delay: 20 });
    const links = Array.from({ length: 20 }, (_, index) => `http://host-${index}.example/`);
    expect((await run(web, links, { atOnce: 3 })).findings.size).toBe(20);
    expect(web.mostOpen.all).toBe(3);
  });

  it('says who asks, starts with HEAD, and loads no text', async () => {
    const web = await openWeb();
    await run(web, ['http://a.example/ok', 'http://b.example/endless']);
    expect([...web.agents]).toEqual(['an-archive']);
    expect(web.asked.toSorted()).toEqual(['GET b.example/endless', 'HEAD a.example/ok', 'HEAD b.example/endless']);
    expect(web.sent).toBeLessThan(10_000_000);
  });

  it('waits as long as a busy host asks, then tries again', async () => {
    const web = await openWeb();
    const { findings } = await run(web, ['http://a.example/busy', 'http://a.example/ok']);
    expect(findings.get('http://a.example/busy')).toMatchObject({ result: 'ok', status: 200 });
    const [first = 0, second = 0] = web.times.get('a.example') ?? [];
    expect(second - first).toBeGreaterThan(990);
  });

  it('sends no more requests in this run to a host that asks for a pause of an hour', async () => {
    const web = await openWeb();
    const later = ['http://a.example/1', 'http://a.example/2'];
    const { end, findings } = await run(web, ['http://a.example/closed-for-today', ...later, 'http://b.example/ok']);
    expect(end).toBe('done');
    expect([...findings.keys()].toSorted()).toEqual(['http://a.example/closed-for-today', 'http://b.example/ok']);
    expect(web.asked.filter((one) => one.includes('a.example'))).toEqual(['HEAD a.example/closed-for-today']);
  });
});

describe('a check of links can be stopped', () => {
  const links = Array.from({ length: 6 }, (_, index) => `http://a.example/${index}`);

  it('keeps its results, and continues with the rest', async () => {
    const first = await openWeb();
    const { end, findings } = await run(first, links, { stopAfter: 2, pause: 20 });
    expect([end, findings.size]).toEqual(['stopped', 2]);
    const second = await openWeb();
    const resumed = await run(second, links, { before: [...findings.values()] });
    expect([resumed.end, resumed.findings.size]).toEqual(['done', 6]);
    expect(second.asked).toEqual(links.slice(2).map((link) => `HEAD ${link.slice('http://'.length)}`));
  });

  it('while it waits for a host', async () => {
    const web = await openWeb();
    const { end } = await run(web, ['http://a.example/ok', 'http://b.example/hangs'], {
      stopAfter: 1,
      patience: 60_000,
    });
    expect(end).toBe('stopped');
  });
});

describe('a machine that is not connected', () => {
  const dead = Array.from({ length: 30 }, (_, index) => `http://host-${index}.invalid/`);

  it('gets no results, and soon says so', async () => {
    const { end, findings } = await run(await openWeb(), dead);
    expect([end, findings.size]).toEqual(['not connected', 0]);
  });

  it('differs from many dead hosts by a link that worked before', async () => {
    const before = [found('http://control.example/ok', { day: '2026-11-27' })];
    const { end, findings } = await run(await openWeb(), dead, { before });
    expect([end, findings.size]).toEqual(['done', 31]);
  });
});

describe('a result', () => {
  it('says since when it is the same', async () => {
    const earlier = { day: '2026-11-01', since: '2026-10-01' };
    const [gone, back] = ['http://a.example/missing', 'http://a.example/ok'];
    const before = [
      found(gone, { ...earlier, result: 'gone', status: 410 }),
      found(back, { ...earlier, result: 'gone', status: 404 }),
    ];
    const { findings } = await run(await openWeb(), [gone, back], { before });
    expect(findings.get(gone)).toMatchObject({ result: 'gone', day, since: '2026-10-01' });
    expect(findings.get(back)).toMatchObject({ result: 'ok', day, since: day });
  });

  it('is fetched once for all sources with the same link', async () => {
    const sources = [
      { id: 'a', url: 'http://a.example/' },
      { id: 'b', url: 'http://a.example/' },
    ];
    expect([...dueLinks(sources, { byId: new Map() }, day, 7)]).toEqual([['http://a.example/', sources]]);
  });

  it.each([
    ['2026-11-22', 7, false],
    ['2026-11-21', 7, true],
    ['2026-11-28', 0, true],
    ['2026-11-29', 7, true],
  ])('of %s is fetched again after %d days: %s', (checked, age, isDue) => {
    const link = 'http://a.example/';
    const byId = new Map([[link, found(link, { day: checked, since: checked })]]);
    expect(dueLinks([{ id: link, url: link }], { byId }, day, age).size).toBe(isDue ? 1 : 0);
  });

  it('of another address does not count', () => {
    const byId = new Map([['a', found('http://a.example/old')]]);
    expect(dueLinks([{ id: 'a', url: 'http://a.example/new' }], { byId }, day, 7).size).toBe(1);
  });
});
