import type { Field } from '#domain/formats/field.ts';
import { completeInstant, instantPattern } from '#domain/time/instant.ts';
import { parseYaml } from '../../loader/yaml/frontmatter.ts';

/** A list takes all texts, other fields the first. Invalid text stays for error messages. */
export function readValue(field: Field, texts: string[], zone: string): { value: unknown } | { problem: string } {
  const { items } = field;
  if (!items) return readOne(field, texts[0] ?? '', zone);
  // Ids contain no commas; sentences do.
  const separate = items.relation ?? items.enum;
  const values = texts
    .flatMap((text) => (separate ? text.split(',') : [text]))
    .filter((text) => text.trim())
    .map((text) => readOne(items, text, zone));
  return (
    values.find((value) => 'problem' in value) ?? { value: values.map((value) => 'value' in value && value.value) }
  );
}

function readOne(field: Field, written: string, zone: string): { value: unknown } | { problem: string } {
  const text = written.trim();
  if (field.properties) {
    const { value, problems } = parseYaml(text, 1);
    if (!problems[0]) return { value };
    return { problem: `${problems[0].message} Write it as "{ ${Object.keys(field.properties).join(': …, ')}: … }".` };
  }
  if (field.type === 'integer' || field.type === 'number') {
    return { value: text === '' || Number.isNaN(Number(text)) ? text : Number(text) };
  }
  if (field.type === 'boolean') return { value: text === 'true' ? true : text === 'false' ? false : text };
  if (field.pattern === instantPattern.source) return { value: completeInstant(zone, text) };
  return { value: text };
}
