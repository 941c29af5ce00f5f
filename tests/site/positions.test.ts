import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFiles } from '../../src/html/built-files.ts';
import { articleText, plainContent, writeFiles } from '../fixtures/write-content.ts';
import { buildSite, temporaryFolder } from './build-site.ts';

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

const { findAll, findOne, getAttributeValue: attribute } = DomUtils;
const actor = (id: string, name: string, side: string): string =>
  `- { id: ${id}, name: ${name}, kind: state, side: ${side}, summary: One sentence., confidence: known }\n`;
const claim = (id: string, fields: string): string =>
  `- { id: ${id}, topics: [osce], sources: [agency], confidence: verified, statement: 'It says ${id}.', ${fields} }\n`;
const soldiers = (low: number, more = ''): string =>
  `quantity: { low: ${low}, unit: soldiers, counted: 'Counted for ${low}.'${more} }`;

const records = {
  'actors/all.yaml':
    actor('russia', 'Russia', 'russia') +
    actor('nato', 'NATO', 'nato') +
    actor('united-states', 'United States', 'united-states'),
  'questions/all.yaml':
    "- { id: door, text: 'Is the door open?', topic: osce, summary: What is disputed., order: 1 }\n" +
    "- { id: troops, text: 'How many?', topic: osce, summary: What is counted., order: 2 }\n",
  'events/all.yaml':
    "- { id: talks, title: They talk, date: '2022-01-12', status: held, summary: They talked., topics: [osce], sources: [agency], confidence: known }\n",
  'claims/all.yaml':
    claim('demand', "date: '2021-12-17', by: [russia], to: [nato], kind: demand, question: door") +
    claim(
      'refusal',
      "date: '2022-01-12', by: [nato, united-states], to: [russia], kind: rejection, question: door, answers: [demand], events: [talks], quote: 'The door is open.', note: A note on it.",
    ) +
    claim('count', `date: '2021-12-03', by: [united-states], kind: assessment, question: troops, ${soldiers(70000)}`) +
    claim(
      'forecast',
      `date: '2021-12-03', by: [united-states], kind: assessment, question: troops, ${soldiers(175000, ', projection: true')}`,
    ) +
    claim(
      'month',
      `date: '2021-12', by: [nato], kind: assessment, question: troops, ${soldiers(90000, ', high: 95000')}`,
    ),
};

let out: string;
let files: string[];

beforeAll(async () => {
  const content = await temporaryFolder();
  const article = articleText({ title: 'Talks', date: '2022-01-12T20:00:00+01:00', events: '[talks]' });
  const former = ['2014-12-31', '2021-12-17', '2021-12-20'].map((day) => `/positions/on/${day}/\n`);
  await writeFiles(content, {
    ...plainContent,
    ...records,
    'articles/2022-01-12-talks.md': article,
    'permalinks.txt': former.join(''),
  });
  const build = await buildSite({ ARCHIVE_CONTENT: content });
  expect(build.status, build.output).toBe(0);
  out = build.out;
  files = await builtFiles(out);
});

async function mainOf(path: string): Promise<Element> {
  const html = await readFile(join(out, path, 'index.html'), 'utf8');
  const main = findOne(({ name }) => name === 'main', parseDocument(html).children);
  if (!main) throw new Error(`${path} has no main element.`);
  return main;
}

const all = (test: (element: Element) => boolean, within: Element): Element[] => findAll(test, within.children);
const hasClass =
  (name: string) =>
  (element: Element): boolean =>
    (attribute(element, 'class') ?? '').split(' ').includes(name);
const text = (element: Element | undefined): string =>
  element ? DomUtils.textContent(element).replace(/\s+/g, ' ').trim() : '';
const linksIn = (element: Element | undefined): string[] =>
  element ? all(({ name }) => name === 'a', element).map((link) => attribute(link, 'href') ?? '') : [];

describe('the list of positions', () => {
  it('has a section named after each question, and a table of contents that leads there', async () => {
    const main = await mainOf('positions');
    const sections = all(hasClass('question'), main);
    expect(sections.map((section) => attribute(section, 'id'))).toEqual(['door', 'troops']);
    expect(
      sections.map((section) => text(findOne(({ name }) => name === 'h2', section.children) ?? undefined)),
    ).toEqual(['Is the door open?', 'How many?']);
    expect(linksIn(all(hasClass('contents'), main)[0])).toEqual(['#door', '#troops']);
  });

  it('has every claim once, with its speaker before its words, its sources and its page', async () => {
    const claims = all(hasClass('claim'), await mainOf('positions'));
    expect(claims.map(text).map((words) => words.replace(/ To or about.*| Source.*/, ''))).toEqual([
      'Russia, 17 December 2021, demand: It says demand.',
      'NATO and United States, 12 January 2022, rejection, in answer: It says refusal. “The door is open.” NATO, word for word',
      'NATO, December 2021, assessment: It says month.',
      'United States, 3 December 2021, assessment: It says count.',
      'United States, 3 December 2021, assessment: It says forecast.',
    ]);
    expect(linksIn(claims[1])).toEqual([
      '/actors/nato/',
      '/actors/united-states/',
      '/actors/russia/',
      '/sources/#agency',
      '/claims/refusal/',
    ]);
  });

  it('has an answer in a list inside the claim that it answers', async () => {
    const items = all(({ name }) => name === 'li', await mainOf('positions'));
    const demand = items.find((item) => text(item).startsWith('Russia, 17 December 2021, demand:'));
    const inner = demand && all(({ name }) => name === 'li', demand);
    expect(inner?.map((item) => text(item).slice(0, 22))).toEqual(['NATO and United States']);
  });
});

describe('the positions as of a day', () => {
  const days = ['2021-12-03', '2021-12-17', '2021-12-31', '2022-01-12'];

  it('are a page for each day on which they changed, and the current page leads to all of them', async () => {
    expect(files.flatMap((file) => /^as-of\/(.*)\/positions\/index\.html$/.exec(file)?.[1] ?? [])).toEqual(days);
    const paths = days.map((day) => `/as-of/${day}/positions/`);
    expect(linksIn(all(hasClass('days'), await mainOf('positions'))[0])).toEqual(paths);
  });

  it.each([
    ['2021-12-17', '/as-of/2021-12-17/positions/'],
    ['2021-12-20', '/as-of/2021-12-17/positions/'],
    ['2014-12-31', '/positions/'],
  ])('are where the former address of %s leads', async (day, to) => {
    const former = `positions/on/${day}/`;
    expect(await readFile(join(out, former, 'index.html'), 'utf8')).toContain(`content="0; url=${to}"`);
    expect(await readFile(join(out, '_redirects'), 'utf8')).toContain(`/${former} ${to} 301\n`);
    expect(await readFile(join(out, 'sitemap-0.xml'), 'utf8')).not.toContain(former);
  });

  it('list the claims that are new on that day', async () => {
    const newOn = async (day: string) => linksIn(all(hasClass('index'), await mainOf(`as-of/${day}/positions`))[0]);
    expect(await Promise.all(days.map(newOn))).toEqual([
      ['/as-of/2021-12-03/claims/count/', '/as-of/2021-12-03/claims/forecast/'],
      ['/as-of/2021-12-17/claims/demand/'],
      ['/as-of/2021-12-31/claims/month/'],
      ['/as-of/2022-01-12/claims/refusal/'],
    ]);
  });

  it('show what each side had last said by then, and nothing later', async () => {
    const rowsOn = async (path: string) =>
      all(({ name }) => name === 'tr', await mainOf(path)).map((row) =>
        all(({ name }) => name === 'th' || name === 'td', row).map(text),
      );
    const counts =
      'United States, 3 December 2021, assessment: It says count. United States, 3 December 2021, assessment: It says forecast.';
    expect(await rowsOn('as-of/2021-12-17/positions')).toEqual([
      ['Question', 'Russia', 'United States'],
      ['Is the door open?', 'Russia, 17 December 2021, demand: It says demand.', 'Nothing by this day'],
      ['How many?', 'Nothing by this day', counts],
    ]);
    const refusal = 'NATO and United States, 12 January 2022, rejection: It says refusal.';
    const [head, door] = await rowsOn('as-of/2022-01-12/positions');
    expect(head).toEqual(['Question', 'Russia', 'United States', 'NATO']);
    expect(door?.slice(2)).toEqual([refusal, refusal]);
  });

  it('scroll on their own, by keyboard too, and have headings for rows and columns', async () => {
    const region = all(hasClass('positions'), await mainOf('as-of/2022-01-12/positions'))[0];
    expect(region?.attribs).toMatchObject({ role: 'region', tabindex: '0' });
    const scopes = region && all(({ name }) => name === 'th', region).map((head) => attribute(head, 'scope'));
    expect(scopes).toEqual(['col', 'col', 'col', 'col', 'row', 'row']);
  });
});

describe('the page of a claim', () => {
  it('says who said it to whom, when and on what, and what builds on it', async () => {
    const main = await mainOf('claims/refusal');
    expect(text(findOne(({ name }) => name === 'h1', main.children) ?? undefined)).toBe(
      'NATO and United States, 12 January 2022: rejection',
    );
    const facts = all(hasClass('facts'), main)[0];
    expect(text(facts)).toBe(
      'Said by NATO, United States To or about Russia When 12 January 2022 Kind Rejection Question Is the door open? Events They talk Topics OSCE',
    );
    const words = text(main);
    for (const part of ['“The door is open.”', 'A note on it.', 'Verified: the fact']) {
      expect(words.replace('The door is open.', '“The door is open.”')).toContain(part);
    }
    expect(linksIn(main)).toContain('/2022/01/12/talks/');
    expect(all((element) => attribute(element, 'id') === 'source-agency', main)).toHaveLength(1);
  });

  it('shows what it answers, what answers it, and its neighbours on the question', async () => {
    const [demand, refusal] = [await mainOf('claims/demand'), await mainOf('claims/refusal')];
    expect(linksIn(all(hasClass('threads'), demand)[0])).toContain('/claims/refusal/');
    expect(linksIn(all(hasClass('index'), refusal)[0])).toEqual(['/claims/demand/']);
    expect(text(refusal)).toContain('No answer is on record.');
    expect([demand, refusal].map((main) => linksIn(all(hasClass('turn'), main)[0]))).toEqual([
      ['/claims/refusal/'],
      ['/claims/demand/'],
    ]);
  });

  it('distinguishes a projection from a count, and says which day is unknown', async () => {
    const factsOf = async (id: string) => text(all(hasClass('facts'), await mainOf(`claims/${id}`))[0]);
    expect(await factsOf('forecast')).toContain('175,000 soldiers, a projection and not a count. Counted for 175000.');
    expect(await factsOf('count')).toContain('70,000 soldiers. Counted for 70000.');
    expect(await factsOf('month')).toContain('When December 2021 (the day is not known)');
  });

  it('is found as a claim, by its topic and its day', async () => {
    const marked = all(
      (element) => attribute(element, 'data-pagefind-filter') !== undefined,
      await mainOf('claims/demand'),
    );
    const filters = marked.map((element) => [attribute(element, 'data-pagefind-filter'), attribute(element, 'value')]);
    expect(filters).toEqual(
      expect.arrayContaining([
        ['kind[value]', 'Claim'],
        ['day[value]', '2021-12-17'],
        ['topic[value]', 'OSCE'],
      ]),
    );
  });
});

describe('the troop chart', () => {
  it.each(['positions', 'topics/osce'])('is on %s, as a picture with its words and as a table', async (path) => {
    const figure = all(hasClass('troops'), await mainOf(path))[0];
    const picture = figure && all(({ name }) => name === 'svg', figure)[0];
    expect(picture?.attribs).toMatchObject({ role: 'img', 'aria-labelledby': 'troops-title' });
    const names = picture && all(hasClass('name'), picture).map(text);
    expect(names).toEqual(['NATO: 90,000–95,000', 'United States: 70,000', 'United States: 175,000, a projection']);
    expect(picture && all(hasClass('projection'), picture)).toHaveLength(1);
    expect(text(figure)).toContain('The numbers do not cover the same forces and distances');
    const rows = figure && all(({ name }) => name === 'tr', figure).map(text);
    expect(rows).toEqual([
      'Date Who Number What was counted Source',
      'December 2021 NATO 90,000–95,000 Counted for 90000. Agency',
      '3 December 2021 United States 70,000 Counted for 70000. Agency',
      '3 December 2021 United States 175,000 projection Counted for 175000. Agency',
    ]);
    const html = await readFile(join(out, path, 'index.html'), 'utf8');
    const [drawn = ''] = /<figure class="troops.*?<\/figure>/s.exec(html) ?? [];
    expect(drawn.length).toBeGreaterThan(1000);
    expect(gzipSync(drawn).length).toBeLessThan(20_000);
  });
});

it('lists the questions of a topic with their claims', async () => {
  const links = linksIn(await mainOf('topics/osce'));
  for (const link of ['/positions/#door', '/positions/#troops', '/claims/demand/', '/claims/month/']) {
    expect(links).toContain(link);
  }
});
