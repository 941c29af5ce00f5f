import type { Problem } from '#domain/model/problems.ts';
import type { BuiltPage } from '../html/built-page.ts';
import { checkPolicy } from './check-policy.ts';
import { problem } from './problem.ts';

/** `base` has a slash at both ends. */
export interface BuiltSite {
  pages: BuiltPage[];
  /** Addresses of all files without the base: `/topics/osce/` for an `index.html`. */
  paths: ReadonlySet<string>;
  base: string;
  /** For example `https://archive.example`. */
  origin: string;
}

export function checkPages(site: BuiltSite): Problem[] {
  return [
    ...site.pages.flatMap(checkOutline),
    ...checkTitles(site.pages),
    ...checkLinks(site),
    ...site.pages.flatMap((page) => checkPolicy(page, site.origin)),
  ];
}

function checkOutline(page: BuiltPage): Problem[] {
  const problems: Problem[] = [];
  const first = page.headings.filter(({ level }) => level === 1);
  if (first.length !== 1) {
    problems.push(problem(page, `The page has ${first.length} headings of level 1.`, 'Give every page exactly one.'));
  }
  page.headings.forEach(({ level, text }, index) => {
    const before = page.headings[index - 1]?.level ?? 1;
    if (level > before + 1) {
      problems.push(
        problem(page, `The heading “${text.trim()}” skips from level ${before} to ${level}.`, 'Use the next level.'),
      );
    }
  });
  for (const words of page.glued) {
    problems.push(problem(page, `Words are glued together in “${words}”.`, 'Put a space beside the element.'));
  }
  const seen = new Set<string>();
  for (const id of page.ids) {
    if (seen.has(id)) problems.push(problem(page, `The id "${id}" is there twice.`, 'Rename one of the two.'));
    seen.add(id);
  }
  return problems;
}

function checkTitles(pages: BuiltPage[]): Problem[] {
  const first = new Map<string, BuiltPage>();
  return pages.flatMap((page) => {
    const title = page.title.trim();
    if (title === '') return [problem(page, 'The page has no title.', 'Pass a title to its layout.')];
    const other = first.get(title);
    first.set(title, other ?? page);
    return other
      ? [problem(page, `The title “${title}” is that of ${other.path} too.`, 'Make one of them differ.')]
      : [];
  });
}

function checkLinks({ pages, paths, base, origin }: BuiltSite): Problem[] {
  const idsOf = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  return pages.flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const target = URL.parse(link, origin + base.replace(/\/$/, '') + page.path);
      if (!target) return [problem(page, `"${link}" is not an address.`, 'Mend the link.')];
      if (target.origin !== origin) return [];
      if (!target.pathname.startsWith(base)) {
        return [problem(page, `The link "${link}" leaves the base ${base}.`, 'Build it with withBase.')];
      }
      const path = decoded(target.pathname.slice(base.length - 1));
      if (!paths.has(path)) return [problem(page, `The link "${link}" leads nowhere.`, 'Mend it or add the page.')];
      const fragment = decoded(target.hash.slice(1));
      if (fragment === '' || !idsOf.has(path) || idsOf.get(path)?.has(fragment)) return [];
      return [problem(page, `The link "${link}" names an id that ${path} does not have.`, 'Mend the part after #.')];
    }),
  );
}

/** Returns the address unchanged if an escape is invalid. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
