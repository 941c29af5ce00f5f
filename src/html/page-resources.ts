/** Something that a page loads, or sends to, without being asked by a reader. */
export interface Resource {
  /** The name of the element. */
  element: string;
  /** The directive of the policy that rules it. */
  directive: string;
  /** The address as written. */
  address: string;
}

/** By element and attribute: the directives of Content Security Policy Level 3. */
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

/** By the words of `rel`. All other links only name something: the canonical address, a feed, a licence. */
const linkDirectives: Record<string, string> = {
  'apple-touch-icon': 'img-src',
  icon: 'img-src',
  manifest: 'manifest-src',
  modulepreload: 'script-src',
  stylesheet: 'style-src',
  // No directive rules all of these, but each of them asks a host for something, as a `fetch` does.
  'dns-prefetch': 'connect-src',
  preconnect: 'connect-src',
  prefetch: 'connect-src',
  preload: 'connect-src',
};

/** What an element of a page loads. */
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

/** The addresses in a `srcset`: `map.png 1x, large.png 2x`. */
function candidates(srcset: string): string[] {
  return srcset.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? []);
}
