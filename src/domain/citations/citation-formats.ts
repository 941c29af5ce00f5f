import { formatBibtex } from './citation-bibtex.ts';
import { formatCsl } from './citation-csl.ts';
import { formatRis } from './citation-ris.ts';
import type { Citation } from './citation.ts';

export interface CitationFormat {
  name: string;
  /** Without a dot. */
  extension: string;
  mediaType: string;
  format(citation: Citation): string;
}

export const citationFormats: CitationFormat[] = [
  { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', format: formatBibtex },
  { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', format: formatRis },
  { name: 'CSL-JSON', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', format: formatCsl },
];
