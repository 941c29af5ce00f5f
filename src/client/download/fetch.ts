import { bundleName, findBundle, listName } from '#domain/formats/file-bundles.ts';
import { downloadRoot } from './download-root.ts';

const folder = new URL('pagefind/', downloadRoot).href;

/** Base64 contents of loaded bundles, by path. */
const contents = new Map<string, string>();
const loading = new Map<string, Promise<void>>();

declare global {
  /** Called by the bundles; see src/domain/formats/file-bundles.ts. */
  var addFiles: (files: Record<string, string>) => void;
}

globalThis.addFiles = (files) => {
  for (const [path, content] of Object.entries(files)) contents.set(path, content);
};

/**
 * Replaces `fetch` in the ZIP and ZIM. Files below `pagefind/` come from bundle scripts. Throws a `TypeError` when a
 * file is missing; a later call tries again.
 */
export async function fetch(input: string | URL | Request, options?: RequestInit): Promise<Response> {
  const { href } = new URL(input instanceof Request ? input.url : input, location.href);
  if (!href.startsWith(folder)) return globalThis.fetch(input, options);
  const path = decodeURI(href.slice(folder.length)).replace(/[?#].*$/, '');
  return new Response(await readBundled(path));
}

async function readBundled(path: string): Promise<Uint8Array<ArrayBuffer>> {
  await load(listName);
  const firsts = JSON.parse(new TextDecoder().decode(decode(listName))) as string[];
  const bundle = findBundle(firsts, path);
  if (bundle >= 0) await load(bundleName(bundle));
  return decode(path);
}

function load(name: string): Promise<void> {
  const started = loading.get(name) ?? addScript(name);
  loading.set(name, started);
  started.catch(() => loading.delete(name));
  return started;
}

function addScript(name: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = folder + name;
    script.onload = () => done();
    script.onerror = () => {
      script.remove();
      fail(new TypeError(`The file pagefind/${name} of this download is missing or cannot be read.`));
    };
    document.head.append(script);
  });
}

function decode(path: string): Uint8Array<ArrayBuffer> {
  const content = contents.get(path);
  if (content === undefined) throw new TypeError(`This download has no file pagefind/${path}.`);
  return Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
}
