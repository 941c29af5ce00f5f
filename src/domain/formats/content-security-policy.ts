/**
 * What a page may load, run and send: the directives of Content Security Policy Level 3 and of Trusted Types. Nothing
 * comes from another host, and no text becomes a script or markup.
 */
export const contentSecurityPolicy: Record<string, string> = {
  'default-src': "'none'",
  // The search is WebAssembly. This lets it be compiled, and no text be run by `eval`.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  // The search fetches its index, the service worker every file.
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  // A `<base>` would lead every relative address elsewhere.
  'base-uri': "'none'",
  'form-action': "'self'",
  // No other site shows a page of the archive as a part of its own.
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // The one policy is that of src/client/trusted-types.ts.
  'trusted-types': 'default',
};

/** What of the policy a page needs that has no script and no form. There are thousands of these, so it is short. */
const plainDirectives = new Set(['default-src', 'style-src', 'img-src', 'font-src', 'base-uri']);

/**
 * Writes the policy for the header of a response, or for a `<meta>`, where browsers refuse `frame-ancestors`; `plain` is
 * for the `<meta>` of a page without scripts and forms, and allows less.
 */
export function formatPolicy(place: 'header' | 'meta' | 'plain'): string {
  return Object.entries(contentSecurityPolicy)
    .filter(([directive]) => place === 'header' || directive !== 'frame-ancestors')
    .filter(([directive]) => place !== 'plain' || plainDirectives.has(directive))
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}
