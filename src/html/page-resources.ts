export interface Resource {
  element: string;
  directive: string;
  /** As written. */
  address: string;
}

/** Content Security Policy Level 3. */
const directives: Record<string, string> = {
  'audio src': 'media-src',
  'base href': 'base-uri',
  'button formaction': 'form-action',
  'embed src': 'object-src',
  'form action': 'form-action',
  'iframe src': 'frame-src',
  'image href': 'img-src',
  'image xlink:href': 'img-src',
  'img src': 'img-src',
  'img srcset': 'img-src',
  'input formaction': 'form-action',
  'input src': 'img-src',
  'object data': 'object-src',
  'script src': 'script-src',
  'source src': 'media-src',
  'source srcset': 'img-src',
  'track src': 'media-src',
  'use href': 'img-src',
  'use xlink:href': 'img-src',
  'video poster': 'img-src',
  'video src': 'media-src',
};

/** By word of `rel`. Other links only name something. */
const linkDirectives: Record<string, string> = {
  'apple-touch-icon': 'img-src',
  icon: 'img-src',
  manifest: 'manifest-src',
  modulepreload: 'script-src',
  stylesheet: 'style-src',
  // No directive covers these, but each makes a request, like `fetch`.
  'dns-prefetch': 'connect-src',
  preconnect: 'connect-src',
  prefetch: 'connect-src',
  preload: 'connect-src',
};

export function findResources(element: string, attributes: Record<string, string>): Resource[] {
  if (element === 'link') {
    const words = (attributes.rel ?? '').toLowerCase().split(/\s+/);
    const found = words.flatMap((word) => linkDirectives[word] ?? []);
    return found.map((directive) => ({ element, directive, address: attributes.href ?? '' }));
  }
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    const directive = directives[`${element} ${attribute}`];
    if (directive === undefined) return [];
    const addresses = attribute === 'srcset' ? candidates(value) : [value];
    return addresses.map((address) => ({ element, directive, address }));
  });
}

/** `map.png 1x, large.png 2x`. */
function candidates(srcset: string): string[] {
  return srcset.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? []);
}
