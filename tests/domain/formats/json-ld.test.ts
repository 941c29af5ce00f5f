import { describe, expect, it } from 'vitest';
import { articleJsonLd } from '#domain/formats/json-ld.ts';
import { archiveOf, article, author, source } from '../../fixtures/entries.ts';

const site = { name: 'An archive', language: 'en', licence: { url: 'https://licence.example/' } };

function jsonLdOf(overrides: Parameters<typeof article>[1] = {}) {
  const [talks] = archiveOf({
    articles: [article('2021-12-28-talks', overrides)],
    authors: [author('desk'), author('reporter', { name: 'A reporter', kind: 'person' })],
    sources: [
      source('agency', { date: '2021-12-28', url: 'https://agency.example/talks' }),
      source('undated', { publisher: 'A ministry' }),
    ],
  }).articles;
  return talks && articleJsonLd(talks, site, (path) => `https://archive.example${path}`);
}

describe('an article for machines', () => {
  it('is a news article with its permalink', () => {
    expect(jsonLdOf()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://archive.example/2021/12/28/talks/',
      url: 'https://archive.example/2021/12/28/talks/',
      headline: 'Title of 2021-12-28-talks',
      inLanguage: 'en',
      image: 'https://archive.example/2021/12/28/talks/share.png',
      license: 'https://licence.example/',
      isAccessibleForFree: true,
      publisher: { '@type': 'Organization', name: 'An archive', url: 'https://archive.example/' },
      about: [{ '@type': 'Thing', name: 'osce', url: 'https://archive.example/topics/osce/' }],
    });
  });

  it('distinguishes desks from people, and authors from credited people', () => {
    expect(jsonLdOf({ credits: [{ role: 'With information from', author: 'reporter' }] })).toMatchObject({
      author: [{ '@type': 'Organization', name: 'desk', url: 'https://archive.example/authors/desk/' }],
      contributor: [{ '@type': 'Person', name: 'A reporter', url: 'https://archive.example/authors/reporter/' }],
    });
  });

  it('was published and modified when readers had it, and is about the moment of its “As of”', () => {
    const date = '2021-12-28T12:00:00+01:00';
    expect(jsonLdOf()).toMatchObject({ datePublished: date, dateModified: date, contentReferenceTime: date });
    expect(jsonLdOf()).not.toHaveProperty('version');
    const [first, second] = ['2026-11-24T16:00:00+01:00', '2026-11-25T16:00:00+01:00'];
    const revisions = [
      { time: first, kind: 'published', reason: 'R.', by: 'desk' } as const,
      { time: second, kind: 'update', reason: 'R.', by: 'desk', asOf: '2021-12-30T12:00:00+01:00' } as const,
    ];
    expect(jsonLdOf({ revisions })).toMatchObject({
      datePublished: first,
      dateModified: second,
      contentReferenceTime: '2021-12-30T12:00:00+01:00',
      version: 2,
    });
  });

  it('has its corrections, each with its place on the page', () => {
    const revisions = [
      { time: '2026-11-24T16:00:00+01:00', kind: 'published', reason: 'R.', by: 'desk' } as const,
      { time: '2026-11-25T16:00:00+01:00', kind: 'correction', reason: 'R.', by: 'desk' } as const,
    ];
    const corrections = [
      { date: '2026-11-25', severity: 'minor', was: 'Ten.', now: 'Nine.', reason: 'A slip.' } as const,
    ];
    expect(jsonLdOf({ revisions, corrections })).toMatchObject({
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'It said: Ten. It says now: Nine. A slip.',
          datePublished: '2026-11-25',
          url: 'https://archive.example/2021/12/28/talks/#correction-1',
        },
      ],
    });
    expect(jsonLdOf()).not.toHaveProperty('correction');
  });

  it('cites its sources, and is based on the first', () => {
    const agency = {
      '@type': 'CreativeWork',
      name: 'Title of agency',
      publisher: { '@type': 'Organization', name: 'An agency' },
      datePublished: '2021-12-28',
      url: 'https://agency.example/talks',
    };
    const cited = ['Title of agency', 'Title of undated'];
    const { isBasedOn, citation } = jsonLdOf({ sources: ['agency', 'undated'] }) as Record<string, unknown>;
    expect([isBasedOn, citation]).toEqual([agency, cited]);
  });
});
