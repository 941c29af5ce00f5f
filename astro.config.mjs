import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { checks } from './src/integrations/checks.ts';
import { Features } from 'lightningcss';
import { isComparison } from '#domain/versions/version-addresses.ts';
import { edition } from './src/integrations/edition.ts';
import { headers } from './src/integrations/headers.ts';
import { livePreview } from './src/integrations/live-preview.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { redirects } from './src/integrations/redirects.ts';
import { search } from './src/integrations/search.ts';
import { markdownGrammar } from './src/markdown/grammar.ts';
import { oldestBrowsers } from './src/oldest-browsers.ts';
import { cacheFolder } from './src/integrations/cache-folder.ts';
import { clearReservedNames, reservedUrl, settings } from './src/settings/settings.ts';

clearReservedNames();
const { siteUrl = reservedUrl, siteBase } = settings();

export default defineConfig({
  site: siteUrl,
  base: siteBase,
  cacheDir: cacheFolder(),
  trailingSlash: 'always',
  // The default, `'jsx'`, joins words by dropping line breaks between inline elements.
  compressHTML: true,
  // Nothing is inlined: pages share cached styles and meet a strict content security policy.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { target: oldestBrowsers, assetsInlineLimit: 0, modulePreload: false },
    // Nothing uses `light-dark()`; its replacement would add properties to each `color-scheme`.
    css: { lightningcss: { exclude: Features.LightDark } },
  },
  devToolbar: { enabled: false },
  // For the Astro extension, enabled in `.vscode/settings.json`: completes and validates frontmatter.
  experimental: { contentIntellisense: true },
  markdown: { processor: unified(markdownGrammar(siteBase)), syntaxHighlight: false },
  // Order of the last four: check the pages, index them, write headers, list all files with their checksums.
  integrations: [
    mdx(),
    livePreview(),
    plainImports(),
    redirects(),
    sitemap({ filter: (page) => !isComparison(page) && !/\/as-of\/\d|\/offline\/missing\/$/.test(page) }),
    checks(),
    search(),
    headers(),
    edition(),
  ],
});
