import { Ajv } from 'ajv';
import fc from 'fast-check';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { editorSchema, editorSettings, schemaFolder } from '../../src/cli/editor-schema.ts';
import { collections } from '#domain/model/collections.ts';
import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { fieldsOf, fileSchemaOf } from '#domain/formats/field.ts';
import { parseYaml } from '../../src/loader/yaml/frontmatter.ts';
import { openFile } from '../../src/loader/open-file.ts';
import { readContent } from '../../src/loader/read-content.ts';

const ajv = new Ajv({
  allowUnionTypes: true,
  allErrors: true,
  formats: { uri: URL.canParse.bind(URL) },
  // The first is ours, the second holds error messages for editors.
  keywords: ['relation', 'patternErrorMessage'],
});
const validators = Object.fromEntries(collectionNames.map((name) => [name, ajv.compile(fileSchemaOf(name))]));

/** Returns the position and rule of each schema violation. */
function problemsIn(collection: CollectionName, value: unknown): string[] {
  const validate = validators[collection];
  if (!validate || validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe('the schemas for editors', () => {
  it('are what npm run schemas writes, and nothing else', async () => {
    const written = await Promise.all(collectionNames.map((name) => editorSchema(name)));
    for (const { path, text } of written) expect(await readFile(path, 'utf8'), path).toBe(text);
    const names = written.map(({ path }) => path.split('/').at(-1) ?? '');
    expect(await readdir(schemaFolder)).toEqual(names.sort());
  });

  it('are those that the editor settings name for lists of records', async () => {
    const { path, text } = await editorSettings();
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(text).toContain('".vscode/schemas/terms.schema.json": "content/terms/*.yaml"');
    expect(text).not.toContain('topics');
  });

  it('accept everything in content/', async () => {
    const { files } = await readContent('content');
    expect(new Set(files.map(({ collection }) => collection))).toEqual(new Set(collectionNames));
    for (const file of files) {
      const { yaml } = openFile(file);
      expect(problemsIn(file.collection, parseYaml(yaml?.text ?? '', 1).value), file.file).toEqual([]);
    }
  });

  it('explain every field in a sentence', () => {
    const silent = collectionNames.flatMap((name) =>
      Object.entries(fieldsOf(name).properties)
        .filter(([, { description }]) => !description?.endsWith('.'))
        .map(([field]) => `${name}: ${field}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('the editor marks a typical problem:', () => {
  const article = {
    title: 'A title',
    kind: 'report',
    summary: 'One sentence.',
    date: '2021-12-28T07:09:00+01:00',
    authors: ['desk'],
    bureau: 'brussels',
    topics: ['osce'],
  };

  it('none', () => {
    expect(problemsIn('articles', article)).toEqual([]);
    expect(problemsIn('articles', { ...article, covers: { from: 2014, to: '2021-12' } })).toEqual([]);
  });

  it.each([
    ['an unknown key', { tagz: ['osce'] }, ' additionalProperties'],
    ['a date without a time', { date: '2021-12-28' }, '/date pattern'],
    ['a time without an offset', { date: '2021-12-28T07:09:00' }, '/date pattern'],
    ['a German date', { date: '28.12.2021' }, '/date pattern'],
    ['a date in a month that does not exist', { date: '2021-13-28T07:09:00Z' }, '/date pattern'],
    ['a date in another century', { date: '1821-12-28T07:09:00Z' }, '/date pattern'],
    ['a year with a digit too many', { covers: { from: 20143, to: 2021 } }, '/covers/from maximum'],
    ['a year with a digit too few', { covers: { from: 201, to: 2021 } }, '/covers/from minimum'],
    ['a part of a year', { covers: { from: 2014.5, to: 2021 } }, '/covers/from type'],
    ['a year with a digit too many, as a text', { covers: { from: '20143', to: 2021 } }, '/covers/from pattern'],
    ['a year to come', { covers: { from: '2014', to: '2202' } }, '/covers/to pattern'],
    [
      'a month that does not exist',
      { covers: { from: '2014-13', to: '2021-00' } },
      '/covers/from pattern',
      '/covers/to pattern',
    ],
    ['a day that does not exist', { covers: { from: '2014-03-32', to: 2021 } }, '/covers/from pattern'],
    ['a partial date in words', { covers: { from: 'March 2014', to: 2021 } }, '/covers/from pattern'],
    ['an unknown kind', { kind: 'opinion' }, '/kind enum'],
    ['an author who is no list', { authors: 'desk' }, '/authors type'],
    ['no topic', { topics: [] }, '/topics minItems'],
    ['a title that is too long', { title: 'x'.repeat(141) }, '/title maxLength'],
    ['an empty title', { title: '' }, '/title minLength'],
    ['a draft in words', { draft: 'yes' }, '/draft type'],
    ['a follow-up without its note', { followUps: [{ kind: 'denied', article: 'x' }] }, '/followUps/0 required'],
  ])('%s', (_, change, ...problems) => {
    expect(problemsIn('articles', { ...article, ...change })).toEqual(problems);
  });

  it('in dates, what the check reports, but for the lengths of months', () => {
    const years = fc.oneof(fc.integer(), fc.integer({ min: 900, max: 2200 }), fc.constantFrom(2014.5, 1000, 2100));
    const digits = (most: number) => fc.integer({ min: 0, max: most }).map((part) => String(part).padStart(2, '0'));
    const texts = fc
      .tuple(fc.integer({ min: 900, max: 20_999 }), digits(14), digits(28), fc.integer({ min: 1, max: 3 }))
      .map(([year, month, date, parts]) => [String(year).padStart(4, '0'), month, date].slice(0, parts).join('-'));
    const isAccepted = (from: unknown): boolean =>
      collections.articles.schema.shape.covers.safeParse({ from, to: from }).success;
    fc.assert(
      fc.property(fc.oneof(years, texts), (from) => {
        expect(problemsIn('articles', { ...article, covers: { from, to: from } }).length === 0).toBe(isAccepted(from));
      }),
      { numRuns: 2000, seed: 2014 },
    );
  });

  const source = { id: 'agency-2021', publisher: 'Agency', title: 'A title', kind: 'news' };

  it.each([
    ['a map in the place of the list', source, ' type'],
    ['no id', [{ ...source, id: undefined }], '/0 required'],
    ['an id in capitals', [{ ...source, id: 'Agency' }], '/0/id pattern'],
    ['an address without its scheme', [{ ...source, url: 'agency.example' }], '/0/url format'],
    ['a day as an American writes it', [{ ...source, date: '12/28/2021' }], '/0/date pattern'],
    ['a language by its name', [{ ...source, language: 'English' }], '/0/language pattern'],
  ])('%s, in a record', (_, value, problem) => {
    expect(problemsIn('sources', [source])).toEqual([]);
    expect(problemsIn('sources', JSON.parse(JSON.stringify(value)))).toEqual([problem]);
  });
});
