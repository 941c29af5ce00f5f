/** Everything else is in `content/`. */
export const site = {
  name: 'The Tensions Archive',
  /** At most twelve letters. */
  shortName: 'Tensions',
  /** Identifies this archive in calendars and data; must never change. */
  id: 'tensions-archive',
  tagline: 'Russia and Ukraine, 1991 to 24 February 2022',
  description:
    'An explainer and archive of the tensions between Russia and Ukraine from 1991 to the full-scale invasion of 24 February 2022: dated, sourced, searchable, and open without a network.',
  language: 'en',
  /** ISO 639-3 code, for Kiwix. */
  longLanguage: 'eng',
  /** Zone of all shown days and times. */
  zone: 'Europe/Brussels',
  /** Range of the time rail, as partial dates. */
  span: { from: '1991', to: '2022-02' },
  /** Last day that the front page and the short answers describe. */
  lastDay: '2022-02-24',
  /** Beyond `mostPages` as-of pages, the earliest days are left out. */
  asOf: { mostPages: 2500 },
  /** Licence of the texts. */
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;
