/** What the engine needs to know about the archive that it serves. Everything else is in `content/`. */
export const site = {
  name: 'The Tensions Archive',
  /** The name where a device has room for twelve letters. */
  shortName: 'Tensions',
  /** Tells what is of this archive from what is of others, in calendars and data. It never changes. */
  id: 'tensions-archive',
  /** One line under the name. */
  tagline: 'Russia and Ukraine, 1991 to 24 February 2022',
  description:
    'An explainer and archive of the tensions between Russia and Ukraine from 1991 to the full-scale invasion of 24 February 2022: dated, sourced, searchable, and open without a network.',
  language: 'en',
  /** The same language in three letters (ISO 639-3), by which Kiwix knows it. */
  longLanguage: 'eng',
  /** The zone in which days and times are shown, the same on every machine. */
  zone: 'Europe/Brussels',
  /** The time that the rail under the masthead shows, as partial dates. */
  span: { from: '1991', to: '2022-02' },
  /** The last day of the record, to which the front page and the short answers speak. */
  lastDay: '2022-02-24',
  /**
   * Views of past days. `mostPages` caps how many pages they take; of an archive that needs more, the earliest days are
   * left out.
   */
  asOf: { mostPages: 2500 },
  /** Licence of the texts. */
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;
