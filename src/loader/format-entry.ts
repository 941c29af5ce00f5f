import { Document, isScalar, visit } from 'yaml';

/** Writes the text of a prose entry: frontmatter that reads back as `data`, and a body. */
export function formatProse(data: object, body: string): string {
  return `---\n${formatYaml(data, null)}---\n${body && `\n${body}\n`}`;
}

/** Writes a record as an item of its list. */
export function formatRecord(id: string, data: object): string {
  // Readers of YAML 1.1 would take an unquoted date for more than a text.
  return formatYaml([{ id, ...data }], 'yaml-1.1');
}

/** Writes data in the form that Prettier gives it, quoted only where it has to be. */
function formatYaml(data: unknown, compat: 'yaml-1.1' | null): string {
  const document = new Document(data, { version: '1.2', schema: 'core', compat });
  visit(document, {
    // The list of a field stands on one line when it is a few ids.
    Seq: (key, node) => {
      const ids = node.items.map((item) => (isScalar(item) ? String(item.value) : ''));
      node.flow = key === 'value' && ids.every((id) => /^[\w-]+$/.test(id)) && ids.join(', ').length <= 60;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
