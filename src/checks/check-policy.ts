import { contentSecurityPolicy, formatPolicy } from '#domain/formats/content-security-policy.ts';
import type { Problem } from '#domain/model/problems.ts';
import type { BuiltPage } from '../html/built-page.ts';
import { problem } from './problem.ts';

/** Requires the policy of the site, and nothing that it refuses. */
export function checkPolicy(page: BuiltPage, origin: string): Problem[] {
  return [
    ...(page.policy === formatPolicy('meta') || page.policy === formatPolicy('plain')
      ? []
      : [problem(page, 'The page does not carry the policy of the site.', 'Give it the layout Page.')]),
    ...checkInline(page),
    ...checkResources(page, origin),
  ];
}

function checkInline(page: BuiltPage): Problem[] {
  const scripts = page.links.filter((link) => URL.parse(link)?.protocol === 'javascript:');
  return [...new Set([...page.inline, ...scripts])].map((what) =>
    problem(
      page,
      `“${what}” puts a script or a style into the page itself, which its policy refuses.`,
      'Move scripts to src/client/, styles to src/styles/.',
    ),
  );
}

function checkResources(page: BuiltPage, origin: string): Problem[] {
  return page.resources.flatMap(({ element, directive, address }) => {
    const allowed = contentSecurityPolicy[directive] ?? contentSecurityPolicy['default-src'];
    if (allowed === "'none'") {
      return [
        problem(
          page,
          `The policy of the site refuses every <${element}>.`,
          `Leave it out, or allow its ${directive} in src/domain/formats/content-security-policy.ts.`,
        ),
      ];
    }
    if (URL.parse(address, origin)?.origin === origin) return [];
    return [
      problem(
        page,
        `The <${element}> with "${address}" is not on this site, and its policy refuses that.`,
        'Keep what a page loads on this site, such as in public/.',
      ),
    ];
  });
}
