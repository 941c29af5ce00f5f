import { problem, type Problem, type ProblemText } from '#domain/model/problems.ts';
import type { BuiltPage } from '../built-page.ts';
import { checkPolicy } from './check-policy.ts';

/** `base` has a slash at both ends. */
export interface BuiltSite {
  pages: BuiltPage[];
  /** Addresses of all files without the base: `/topics/osce/` for an `index.html`. */
  paths: ReadonlySet<string>;
  base: string;
  /** `https://archive.example`. */
  origin: string;
}

/** What the check of one page needs of the others. */
interface Surroundings extends BuiltSite {
  /** The first page with each title. */
  titled: ReadonlyMap<string, BuiltPage>;
  /** The ids in the page at each address. */
  idsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

type PageCheck = (page: BuiltPage, around: Surroundings) => ProblemText[];

/** A new check gets a line here. */
const checks: PageCheck[] = [checkOutline, checkTitle, checkLinks, checkPolicy];

/** Problems point to line 1: nobody edits the lines of a finished page. */
export function checkPages(site: BuiltSite): Problem[] {
  const titled = new Map(site.pages.toReversed().map((page) => [page.title.trim(), page]));
  const idsOf = new Map(site.pages.map(({ path, ids }) => [path, new Set(ids)]));
  return site.pages.flatMap((page) =>
    checks
      .flatMap((check) => check(page, { ...site, titled, idsOf }))
      .map((text) => problem({ file: page.path }, { line: 1 }, text)),
  );
}

function checkOutline(page: BuiltPage): ProblemText[] {
  const problems: ProblemText[] = [];
  const first = page.headings.filter(({ level }) => level === 1);
  if (first.length !== 1) {
    const message = `The page has ${first.length} headings of level 1.`;
    problems.push({ message, fix: 'Give every page exactly one.' });
  }
  page.headings.forEach(({ level, text }, index) => {
    const before = page.headings[index - 1]?.level ?? 1;
    if (level > before + 1) {
      const message = `The heading “${text.trim()}” skips from level ${before} to ${level}.`;
      problems.push({ message, fix: 'Use the next level.' });
    }
  });
  for (const words of page.glued) {
    problems.push({ message: `Words are glued together in “${words}”.`, fix: 'Put a space beside the element.' });
  }
  const seen = new Set<string>();
  for (const id of page.ids) {
    if (seen.has(id)) problems.push({ message: `The id "${id}" is used twice.`, fix: 'Rename one of the two.' });
    seen.add(id);
  }
  return problems;
}

function checkTitle(page: BuiltPage, { titled }: Surroundings): ProblemText[] {
  const title = page.title.trim();
  if (title === '') return [{ message: 'The page has no title.', fix: 'Pass a title to its layout.' }];
  const first = titled.get(title);
  if (!first || first === page) return [];
  return [{ message: `${first.path} has the title “${title}” too.`, fix: 'Give one of them another title.' }];
}

function checkLinks(page: BuiltPage, { paths, idsOf, base, origin }: Surroundings): ProblemText[] {
  return [...new Set(page.links)].flatMap((link) => {
    const target = URL.parse(link, origin + base.replace(/\/$/, '') + page.path);
    if (!target) return [{ message: `"${link}" is not an address.`, fix: 'Fix the link.' }];
    if (target.origin !== origin) return [];
    if (!target.pathname.startsWith(base)) {
      return [{ message: `The link "${link}" leaves the base ${base}.`, fix: 'Build it with withBase.' }];
    }
    const path = decoded(target.pathname.slice(base.length - 1));
    if (!paths.has(path)) {
      return [{ message: `The link "${link}" leads nowhere.`, fix: 'Fix the link or add the page.' }];
    }
    const fragment = decoded(target.hash.slice(1));
    if (fragment === '' || !idsOf.has(path) || idsOf.get(path)?.has(fragment)) return [];
    const message = `The link "${link}" names an id that ${path} does not have.`;
    return [{ message, fix: 'Fix the part after #.' }];
  });
}

/** The address unchanged if an escape is invalid. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
