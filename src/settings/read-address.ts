/** The address of a host, and the path of the site on it, with a slash at both ends. Throws how to write it. */
export function readSiteUrl(text: string): { origin: string; base: string } {
  const url = readWebAddress(text, 'https://archive.example');
  return { origin: url.origin, base: readPath(url.pathname) };
}

/** With a slash at both ends. Throws how to write it. */
export function readBase(text: string): string {
  // Git for Windows turns a path into one of its own: C:/Program Files/Git/archive/.
  if (/^[a-z]:[\\/]/i.test(text)) throw new Error('Write only the path, without a slash at its start: archive.');
  if (/^([a-z][a-z0-9+.-]*:)?\/\//i.test(text)) {
    const path = URL.parse(text, 'https://archive.example')?.pathname ?? '/';
    throw new Error(`Write only the path, such as ${path === '/' ? '/archive/' : path}. The host belongs in SITE_URL.`);
  }
  const [first = ''] = text.split('/');
  if (first.includes('.')) {
    throw new Error('Start the path with a slash, such as /archive/. The host belongs in SITE_URL.');
  }
  return readPath(text);
}

/** Without a slash at its end. Throws how to write it. */
export function readRepository(text: string): string {
  const example = 'https://github.com/owner/name';
  const { href, pathname } = readWebAddress(text, example);
  const address = href.replace(/\/+$/, '').replace(/\.git$/, '');
  if (!/\w/.test(pathname)) throw new Error(`Name the repository too, such as ${example}.`);
  return address;
}

function readWebAddress(text: string, example: string): URL {
  const url = URL.parse(text);
  if (!url || !/^https?:\/\/[^/\\\s]/i.test(text)) {
    const host = /^\/*([a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(\/\S*)?)$/i.exec(text)?.[1];
    throw new Error(
      `Write the whole address with https://, such as ${host === undefined ? example : `https://${host}`}.`,
    );
  }
  if (/[\s\\]|\p{Cc}/u.test(text)) throw new Error('Take out the spaces and \\.');
  if (url.username || url.password) throw new Error('Take out everything before the @.');
  if (/[?#]/.test(text)) throw new Error('Take out everything from the ? or # on.');
  return url;
}

/** Adds a slash at both ends. */
function readPath(text: string): string {
  const path = text.replace(/^\/+|\/+$/g, '');
  if (path === '') return '/';
  const steps = path.split('/');
  if (/\.html?$/.test(path)) throw new Error('Name the folder of the site, not a page.');
  if (!/^[\w.~/-]+$/.test(path) || steps.some((step) => /^\.{0,2}$/.test(step))) {
    throw new Error('Write the path with letters a to z, digits and hyphens, such as /archive/.');
  }
  return `/${path}/`;
}
