import { contentSecurityPolicy, formatPolicy } from '#domain/formats/content-security-policy.ts';
import type { ProblemText } from '#domain/model/problems.ts';
import type { BuiltPage } from '../built-page.ts';

/** Requires the policy of the site, and nothing that it refuses. */
export function checkPolicy(page: BuiltPage, { origin }: { origin: string }): ProblemText[] {
  const hasPolicy = page.policy === formatPolicy('meta') || page.policy === formatPolicy('plain');
  return [...(hasPolicy ? [] : [noPolicy]), ...checkInline(page), ...checkResources(page, origin)];
}

const noPolicy = { message: 'The page does not have the policy of the site.', fix: 'Use the layout Page.' };

function checkInline(page: BuiltPage): ProblemText[] {
  const scripts = page.links.filter((link) => URL.parse(link)?.protocol === 'javascript:');
  return [...new Set([...page.inline, ...scripts])].map((what) => ({
    message: `“${what}” puts a script or a style into the page itself, which its policy refuses.`,
    fix: 'Move scripts to src/client/ and styles to src/styles/.',
  }));
}

function checkResources(page: BuiltPage, origin: string): ProblemText[] {
  return page.resources.flatMap(({ element, directive, address }) => {
    const allowed = contentSecurityPolicy[directive] ?? contentSecurityPolicy['default-src'];
    if (allowed === "'none'") {
      const fix = `Leave it out, or allow its ${directive} in src/domain/formats/content-security-policy.ts.`;
      return [{ message: `The policy of the site refuses every <${element}>.`, fix }];
    }
    if (URL.parse(address, origin)?.origin === origin) return [];
    const message = `The <${element}> with "${address}" is not on this site, and its policy refuses that.`;
    return [{ message, fix: 'Keep what a page loads on this site, such as in public/.' }];
  });
}
