import { citationFormats } from '#domain/citations/citation-formats.ts';
import { citationOfParagraph, formatCitation, type Citation } from '#domain/citations/citation.ts';
import { citationInPage } from './citation-in-page.ts';
import { element } from './element.ts';

const hasPopovers = 'popover' in HTMLElement.prototype;

/** The button copies the article's citation; a ¶ opens that of its paragraph. */
export function cite(part: HTMLElement): void {
  const whole = document.querySelector<HTMLElement>('.citation');
  const [line, status] = ['p', '[role=status]'].map((name) => whole?.querySelector<HTMLElement>(name));
  if (!whole || !line || !status) return;
  if (part instanceof HTMLAnchorElement) openParagraph(part, whole);
  else void copyText(line, status);
}

function openParagraph(link: HTMLAnchorElement, whole: HTMLElement): void {
  const numbers = [...whole.querySelectorAll<HTMLAnchorElement>('.numbers a')];
  const number = numbers.findIndex(({ hash }) => hash === link.hash) + 1;
  const note = noteOf(citationOfParagraph(citationInPage(), link.hash.slice(1), number));
  history.replaceState(history.state, '', link.hash);
  whole.querySelector('[role=dialog]')?.remove();
  whole.append(note);
  // A closed popover gives the focus back to the link.
  note.addEventListener('toggle', ({ newState }) => newState === 'closed' && note.remove());
  if (hasPopovers) note.showPopover({ source: link });
  // Else it stays where it is, below the text.
  else note.querySelector('button')?.focus();
}

function noteOf(citation: Citation): HTMLElement {
  const line = element('p', {}, formatCitation(citation));
  const status = element('span', { role: 'status' });
  const copy = element('button', { type: 'button', autofocus: true }, 'Copy');
  copy.addEventListener('click', () => void copyText(line, status));
  const files = citationFormats.flatMap(({ name, extension, mediaType, format }, index) => [
    index > 0 ? ' · ' : ' ',
    element('a', { href: addressOf(format(citation), mediaType), download: `${citation.key}.${extension}` }, name),
  ]);
  return element(
    'div',
    { ...(hasPopovers && { popover: 'auto' }), role: 'dialog', ariaLabel: `Cite paragraph ${citation.paragraph}` },
    line,
    element('p', {}, copy, ...files, ' ', status),
  );
}

function addressOf(text: string, type: string): string {
  return URL.createObjectURL(new Blob([text], { type }));
}

/** Copies the text, or selects it where the browser refuses. */
async function copyText(line: HTMLElement, status: HTMLElement): Promise<void> {
  let message = 'Copied.';
  try {
    await navigator.clipboard.writeText(line.textContent.trim());
  } catch {
    getSelection()?.selectAllChildren(line);
    message = 'The text is selected. Copy it with your keyboard or menu.';
  }
  // Setting the same text would not announce it again.
  if (status.textContent !== message) status.textContent = message;
}
