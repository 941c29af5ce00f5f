import { cite } from './cite.ts';

/** `part` is a term, or a part of the page that {@link cite} knows. */
export function openNote(part: HTMLElement): void {
  if (part instanceof HTMLAnchorElement && part.classList.contains('term')) explain(part);
  else cite(part);
}

/** Throws in browsers without popovers. Screen readers go on in the note, and a closed one gives the focus back. */
function explain(term: HTMLAnchorElement): void {
  const note = document.querySelector<HTMLElement>(term.hash);
  if (!note) throw new Error(`The page has no ${term.hash}.`);
  note.tabIndex = -1;
  note.showPopover({ source: term });
  note.focus();
}
