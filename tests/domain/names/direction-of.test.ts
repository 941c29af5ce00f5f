import { expect, it } from 'vitest';
import { directionOf } from '#domain/names/direction-of.ts';

it.each([
  'he',
  'ar',
  'fa',
  'ur',
  'yi',
  'ps',
  'sd',
  'ug',
  'dv',
  'ckb',
  'syr',
  'nqo',
  'ks',
  'ar-EG',
  'he-IL',
  'az-Arab',
  'ku-Arab',
  'pa-PK',
  'ff-Adlm',
  'uz-AF',
])('the language %s is written from right to left', (language) => {
  expect(directionOf(language)).toBe('rtl');
});

it.each([undefined, 'uk', 'ru', 'en', 'crh', 'az', 'tr', 'he-Latn', 'ar-Latn', 'fa-Cyrl', 'zh', 'xx', 'en-1'])(
  'the language %s needs no direction',
  (language) => {
    expect(directionOf(language)).toBeUndefined();
  },
);
