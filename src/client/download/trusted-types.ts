import { isBundle } from '#domain/formats/file-bundles.ts';
import { downloadRoot } from './download-root.ts';

const folder = new URL('pagefind/', downloadRoot).href;

// Replaces trusted-types.ts in the ZIP and ZIM, and allows only the bundle scripts.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (address.startsWith(folder) && isBundle(address.slice(folder.length)) ? address : null),
});
