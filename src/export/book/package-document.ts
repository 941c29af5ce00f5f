import { site } from '../../site.ts';
import type { DownloadEdition } from '../download-edition.ts';
import { escapeHtml } from '../../html/edit-html.ts';
import type { SiteAddress } from '../finished-site.ts';

export interface BookFile {
  name: string;
  /** What reading apps must know before they open the page. */
  properties?: 'nav' | 'svg';
}

const mediaTypes: Record<string, string> = {
  xhtml: 'application/xhtml+xml',
  ncx: 'application/x-dtbncx+xml',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
};

/** EPUB 3.2. `order` has the names of pages in reading order. */
export function formatPackage(
  { id, instant, day }: DownloadEdition,
  { origin, base }: SiteAddress,
  files: BookFile[],
  order: string[],
): string {
  const idOf = new Map(files.map(({ name }, index) => [name, `file-${index + 1}`]));
  const hasPictures = files.some(({ name, properties }) => name.startsWith('pictures/') || properties === 'svg');
  const manifest = files.map(
    ({ name, properties }) =>
      `<item id="${idOf.get(name)}" href="${name}" media-type="${mediaTypes[name.split('.').at(-1) ?? '']}"${properties ? ` properties="${properties}"` : ''}/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${site.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${bookId(id)}</dc:identifier>
<dc:title>${escapeHtml(site.name)}</dc:title>
<dc:creator>${escapeHtml(site.name)}</dc:creator>
<dc:publisher>${escapeHtml(site.name)}</dc:publisher>
<dc:description>${escapeHtml(site.description)}</dc:description>
<dc:language>${site.language}</dc:language>
<dc:date>${day}</dc:date>
<dc:rights>${site.licence.name}, ${site.licence.url}</dc:rights>
<dc:source>${origin}${base}</dc:source>
<meta property="dcterms:modified">${instant}</meta>
${accessibility(hasPictures)}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine toc="${idOf.get('toc.ncx')}">
${order.map((name) => `<itemref idref="${idOf.get(name)}"/>`).join('\n')}
</spine>
</package>
`;
}

/** EPUB Accessibility 1.0, in the vocabulary of schema.org. */
function accessibility(hasPictures: boolean): string {
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  const facts = [
    ['accessMode', 'textual'],
    ...(hasPictures ? [['accessMode', 'visual']] : []),
    ['accessModeSufficient', 'textual'],
    ...[...features, ...(hasPictures ? ['alternativeText'] : [])].map((feature) => ['accessibilityFeature', feature]),
    ['accessibilityHazard', 'none'],
    [
      'accessibilitySummary',
      'Text with headings, lists, tables and linked notes, in one reading order. Everything can be read as text.',
    ],
  ];
  return facts.map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`).join('\n');
}

/** A UUID of version 8 (RFC 9562), which allows any digits. */
export function bookId(checksum: string): string {
  const variant = ((parseInt(checksum.charAt(16), 16) & 3) | 8).toString(16);
  const uuid = [
    checksum.slice(0, 8),
    checksum.slice(8, 12),
    `8${checksum.slice(13, 16)}`,
    variant + checksum.slice(17, 20),
    checksum.slice(20, 32),
  ];
  return `urn:uuid:${uuid.join('-')}`;
}
