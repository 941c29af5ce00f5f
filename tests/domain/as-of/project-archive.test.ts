import { describe, expect, it } from 'vitest';
import { eventKnowledge } from '#domain/as-of/event-knowledge.ts';
import { knowledge } from '#domain/as-of/knowledge.ts';
import { ArchiveProjector } from '#domain/as-of/project-archive.ts';
import { archiveOf, article } from '../../fixtures/entries.ts';
import { record } from '../../fixtures/records.ts';

const archive = archiveOf({
  articles: [
    article('2021-12-28-talks', {
      followUps: [{ kind: 'confirmed', event: 'talks', note: 'They were held on 10 January 2022.' }],
    }),
  ],
  events: [
    record('events', 'plan', { date: '2021-12-27', outcome: { kind: 'confirmed', event: 'talks' } }),
    record('events', 'talks', { date: '2022-01-10', announced: { title: 'Talks', in: ['plan'] } }),
  ],
});
const withoutTalks = eventKnowledge
  .slice(0, 1)
  .map((part) => ({ ...part, isKnown: ({ id }: { id: string }) => id !== 'talks' }));

describe('a part of an archive', () => {
  const projector = new ArchiveProjector(archive, { ...knowledge, events: withoutTalks }, (one) => one);
  const { archive: part } = projector.on('2022-03-01');

  it('names only what is in it, the same things from everywhere', () => {
    expect(part.events.map(({ id }) => id)).toEqual(['plan']);
    expect(part.events[0]).not.toHaveProperty('outcome');
    expect(part.articles[0]?.followUps).toEqual([]);
    expect(part.events[0]?.topics[0]).toBe(part.topics[0]);
    expect(part.articles[0]?.sources[0]).toBe(part.sources[0]);
    expect(part.topics[0]).toMatchObject({ id: 'osce', summary: '' });
  });

  it('that cannot be made names the entry', () => {
    const broken = withoutTalks.map((part) => ({
      ...part,
      isKnown: ({ id }: { id: string }) => id !== 'talks' || Boolean(new Date('x').toISOString()),
    }));
    const other = new ArchiveProjector(archive, { ...knowledge, events: broken }, (one) => one);
    expect(() => other.on('2022-03-01')).toThrow(
      'content/events/all.yaml: "talks" cannot be shown. Invalid time value',
    );
  });

  it('leaves the whole as it was', () => {
    expect(archive.topics[0]?.summary).not.toBe('');
    expect(archive.events).toHaveLength(2);
    expect(archive.articles[0]?.followUps).toHaveLength(1);
  });
});
