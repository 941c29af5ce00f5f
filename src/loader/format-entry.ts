import { Document, isScalar, visit } from 'yaml';

/** The frontmatter reads back as `data`. */
export function formatProse(data: object, body: string): string {
  return `---\n${formatYaml(data, null)}---\n${body && `\n${body}\n`}`;
}

export function formatRecord(id: string, data: object): string {
  // YAML 1.1 readers would not read an unquoted date as text.
  return formatYaml([{ id, ...data }], 'yaml-1.1');
}

/** Uses Prettier's form, with quotes only where necessary. */
function formatYaml(data: unknown, compat: 'yaml-1.1' | null): string {
  const document = new Document(data, { version: '1.2', schema: 'core', compat });
  visit(document, {
    Seq: (key, node) => {
      const ids = node.items.map((item) => (isScalar(item) ? String(item.value) : ''));
      node.flow = key === 'value' && ids.every((id) => /^[\w-]+$/.test(id)) && ids.join(', ').length <= 60;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
