import { isBundle } from '#domain/formats/file-bundles.ts';
import { editionRoot } from './edition-root.ts';

const folder = new URL('pagefind/', editionRoot).href;

// Stands for trusted-types.ts in an edition in a folder: what is let through there is the scripts that carry the search,
// and nothing else.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (address.startsWith(folder) && isBundle(address.slice(folder.length)) ? address : null),
});
