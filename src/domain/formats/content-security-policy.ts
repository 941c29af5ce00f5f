/** Nothing comes from another host, and no text becomes a script or markup (CSP Level 3, Trusted Types). */
export const contentSecurityPolicy: Record<string, string> = {
  'default-src': "'none'",
  // The search is WebAssembly. This allows compiling it, but not `eval` of text.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  // The search fetches its index, and the service worker fetches every file.
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  // A `<base>` would redirect every relative address.
  'base-uri': "'none'",
  'form-action': "'self'",
  // No other site may embed a page.
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // The only policy is in src/client/trusted-types.ts.
  'trusted-types': 'default',
};

/** Thousands of pages have these directives, so the list is short. */
const plainDirectives = new Set(['default-src', 'style-src', 'img-src', 'font-src', 'base-uri']);

/**
 * Browsers refuse `frame-ancestors` in a `<meta>`. `plain` is a stricter `<meta>` for pages without scripts and forms.
 */
export function formatPolicy(place: 'header' | 'meta' | 'plain'): string {
  return Object.entries(contentSecurityPolicy)
    .filter(([directive]) => place === 'header' || directive !== 'frame-ancestors')
    .filter(([directive]) => place !== 'plain' || plainDirectives.has(directive))
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}
