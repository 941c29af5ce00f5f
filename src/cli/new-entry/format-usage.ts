import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { fieldsOf } from '#domain/formats/field.ts';
import { buildNewEntry } from './build-new-entry.ts';

/** The output of `npm run new -- --help`. */
export function formatUsage(collection: CollectionName): string {
  const { noun } = collections[collection];
  const { properties, required } = fieldsOf(collection);
  const given = buildNewEntry({ collection, data: {}, mdx: false }, { zone: 'UTC', now: '' }).data;
  const demanded = required.filter((name) => !(name in given));
  const nouns = collectionNames.map((name) => collections[name].noun).join('|');
  const width = Math.max(...Object.keys(properties).map((name) => name.length));
  return [
    `Usage: npm run new -- [${nouns}] [--field value …]`,
    '',
    'Writes a new entry that passes npm run check, and never over another one. In a terminal it asks for what the flags',
    'leave open; with --yes, or without a terminal, it says what is missing and writes nothing.',
    '',
    `The fields of ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}; * marks those that it must have:`,
    '',
    ...Object.entries(properties).map(
      ([name, { description = '' }]) =>
        `${demanded.includes(name) ? '*' : ' '} --${name.padEnd(width)}  ${description}`,
    ),
    '',
    'A list takes its flag several times, and ids after each other with commas: --topics osce,nato-enlargement. A field',
    'with fields of its own takes YAML: --covers "{ from: 2014, to: 2021 }".',
    '',
    collection === 'articles'
      ? '  --slug  The id after the day of the date; otherwise it is made of the title.\n  --mdx   Writes an .mdx file, in which components can be used.'
      : '  --id    The id; otherwise it is made of the first fields.',
    '  --yes   Asks nothing.',
    '  --help  Prints this.',
  ].join('\n');
}
