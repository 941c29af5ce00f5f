import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('reads the environment in one place only, where every variable is checked', () => {
  const inSource = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const readers = [...inSource, 'astro.config.mjs'].filter((file) => {
    const text = readFileSync(file, 'utf8');
    return (
      /\bprocess\b[.?[\s]*['"]?env\b|import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"]node:process/.test(text) ||
      [...text.matchAll(/import\.meta\.env\.(\w+)/g)].some(([, name = '']) => !ours.includes(name))
    );
  });
  expect(readers).toEqual([join('src', 'settings', 'settings.ts')]);
});

/** Defined by Astro or by `src/integrations/`, not by the environment. */
const ours = ['BASE_URL', 'SITE', 'DEV', 'PROD', 'LIVE_PREVIEW', 'OFFLINE'];
