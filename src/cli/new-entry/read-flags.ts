import { collectionNames, type CollectionName } from '#domain/model/collection-name.ts';
import { collections } from '#domain/model/collections.ts';
import { fieldsOf, type Field } from '#domain/formats/field.ts';
import { nearest } from '#domain/names/nearest.ts';
import { readValue } from './read-value.ts';

export interface Flags {
  /** Not yet validated. */
  data: Record<string, unknown>;
  /** For an article, the part after the day. */
  id: string | undefined;
  /** Flags without a value. */
  switches: Set<string>;
  problems: string[];
}

/** Accepts `article` and `articles`. */
export function readNoun(word: string): { collection: CollectionName } | { problem: string } {
  const collection = collectionNames.find((name) => name === word || collections[name].noun === word);
  if (collection) return { collection };
  const nouns = collectionNames.map((name) => collections[name].noun);
  const guess = nearest(word, nouns);
  const fix = guess ? `Did you mean "${guess}"?` : `The kinds are ${nouns.join(', ')}.`;
  return { problem: `There is no kind of entry "${word}". ${fix}` };
}

export function readFlags(args: string[], collection: CollectionName, zone: string): Flags {
  const flags: Flags = { data: {}, id: undefined, switches: new Set(), problems: [] };
  const fields = fieldsOf(collection).properties;
  const { given, problems } = split(args, fields);
  for (const [name, texts] of given) {
    const field = fields[name];
    if (field) {
      const value = readValue(field, texts, zone);
      if ('problem' in value) problems.push(`--${name}: ${value.problem}`);
      else flags.data[name] = value.value;
    } else if (name === 'id') flags.id = texts.at(-1);
    else flags.switches.add(name);
  }
  return { ...flags, problems };
}

const switches = ['mdx', 'yes', 'help'];

function split(args: string[], fields: Record<string, Field>): { given: Map<string, string[]>; problems: string[] } {
  const names = namesOf(fields);
  const nameOf = (arg = '') => names.get(plain(arg.replace(/=.*$/s, '')));
  const given = new Map<string, string[]>();
  const problems: string[] = [];
  const queue = [...args];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    const [flag = arg] = arg.split('=', 1);
    const inline = arg === flag ? undefined : arg.slice(flag.length + 1);
    const name = nameOf(arg);
    if (!arg.startsWith('-')) {
      problems.push(`"${arg}" belongs to no flag. Put quotation marks around a text.`);
    } else if (!name) {
      const guess = nearest(flag.replace(/^-+/, ''), [...Object.keys(fields), 'id', ...switches]);
      problems.push(`There is no flag ${flag}. ${guess ? `Did you mean --${guess}?` : '--help lists the flags.'}`);
      // Its value is not a second problem.
      if (inline === undefined && queue[0]?.startsWith('-') === false) queue.shift();
    } else if (inline === undefined && isSwitch(name, fields)) {
      given.set(name, ['true']);
    } else if (inline === undefined && (queue.length === 0 || nameOf(queue[0]))) {
      problems.push(`${flag} has no value. Write ${flag}=… if the value starts with --.`);
    } else {
      const value = inline ?? queue.shift() ?? '';
      if (given.has(name) && fields[name]?.type !== 'array') problems.push(`${flag} is given twice. Remove one.`);
      else given.set(name, [...(given.get(name) ?? []), value]);
    }
  }
  return { given, problems };
}

function isSwitch(name: string, fields: Record<string, Field>): boolean {
  return switches.includes(name) || fields[name]?.type === 'boolean';
}

/** Keys are flags after `plain`. */
function namesOf(fields: Record<string, Field>): Map<string, string> {
  const names = new Map([...switches, 'id'].map((name) => [plain(`--${name}`), name]));
  names.set(plain('--slug'), 'id').set('-h', 'help');
  for (const [name, { type }] of Object.entries(fields)) {
    names.set(plain(`--${name}`), name);
    if (type === 'array') for (const one of singularsOf(plain(`--${name}`))) names.set(one, name);
  }
  return names;
}

/** `--keyPoints` and `--key-points` become equal. */
function plain(flag: string): string {
  return flag.toLowerCase().replace(/(?<=\w)-/g, '');
}

/** `source` of `sources`, `country` of `countries`, `alias` of `aliases`. */
function singularsOf(name: string): string[] {
  return [name.replace(/ies$/, 'y'), name.replace(/es$/, ''), name.replace(/s$/, '')].filter((one) => one !== name);
}
