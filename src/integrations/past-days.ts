import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatBytes } from '#domain/formats/format-bytes.ts';
import { builtFiles } from '../html/built-files.ts';
import { siteBase } from './environment.ts';

/** Astro’s scope of a component: long, and on every line of a list. */
const scope = /data-astro-cid-([a-z0-9]{8})/g;

const blockTag =
  /\s*(<\/?(?:html|head|body|nav|main|article|section|aside|header|div|p|[uo]l|li|d[lt]|dd|h[1-6]|table|thead|tbody|tr|t[hd])(?: (?:[^>"]|"[^"]*")*)?>)\s*/g;

const stylesheets = /(?:<link rel="stylesheet" href="[^"]+">)+/;

/**
 * Makes as-of pages small, since there are thousands: one stylesheet instead of a dozen, short scopes, fewer spaces.
 */
export function pastDays(): AstroIntegration {
  return {
    name: 'archive-past-days',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const files = (await builtFiles(folder)).filter((file) => /^as-of\/\d.*\.html$/.test(file));
        const joined = new Map<string, string>();
        const scopes = new ShortScopes();
        let bytes = 0;
        for (const file of files) {
          const html = await readFile(join(folder, file), 'utf8');
          const links = stylesheets.exec(html)?.[0];
          if (links === undefined) throw new Error(`${file} has no stylesheet.`);
          const link = joined.get(links) ?? (await joinStyles(links, folder, scopes));
          joined.set(links, link);
          const finished = scopes.shorten(withoutSpaces(html.replace(links, link)));
          await writeFile(join(folder, file), finished);
          bytes += Buffer.byteLength(finished);
        }
        if (files.length > 0) logger.info(`${files.length} pages of past days, ${formatBytes(bytes)}`);
      },
    },
  };
}

async function joinStyles(links: string, folder: string, scopes: ShortScopes): Promise<string> {
  const names = [...links.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.slice(siteBase.length));
  const texts = await Array.fromAsync(names, (name) => readFile(join(folder, name), 'utf8'));
  const style = scopes.shorten(texts.join('\n'));
  const sum = createHash('sha256').update(style).digest('base64url').slice(0, 8);
  const name = `_astro/past-days.${sum}.css`;
  await writeFile(join(folder, name), style);
  return `<link rel="stylesheet" href="${siteBase}${name}">`;
}

/** Renames scopes to `data-0`, `data-1` and so on, in base 36. */
class ShortScopes {
  readonly #names = new Map<string, string>();

  shorten(text: string): string {
    return text.replace(scope, (_, id: string) => {
      const name = this.#names.get(id) ?? `data-${this.#names.size.toString(36)}`;
      this.#names.set(id, name);
      return name;
    });
  }
}

/** Browsers show no spaces around block tags. */
function withoutSpaces(html: string): string {
  return html.includes('<pre') ? html : html.replace(blockTag, '$1');
}
