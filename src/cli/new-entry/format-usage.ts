import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { fieldsOf } from '#domain/formats/field.ts';
import { buildNewEntry } from './build-new-entry.ts';

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
    'Writes a new entry that passes npm run check. It never overwrites a file. In a terminal it asks for what the flags do',
    'not give. With --yes, or without a terminal, it reports what is missing and writes nothing.',
    '',
    `The fields of ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun} (* = required):`,
    '',
    ...Object.entries(properties).map(
      ([name, { description = '' }]) =>
        `${demanded.includes(name) ? '*' : ' '} --${name.padEnd(width)}  ${description}`,
    ),
    '',
    'For a list, repeat the flag, or separate ids by commas: --topics osce,nato-enlargement. A field that has fields',
    'takes YAML: --covers "{ from: 2014, to: 2021 }".',
    '',
    collection === 'articles'
      ? '  --slug  The part of the id after the day; made from the title by default.\n  --mdx   Writes an .mdx file, which can use components.'
      : '  --id    The id; made from the first fields by default.',
    '  --yes   Asks nothing.',
    '  --help  Prints this.',
  ].join('\n');
}
