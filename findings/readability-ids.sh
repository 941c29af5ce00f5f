#!/bin/sh
# @mozilla/readability 0.6.0: a paragraph disappears when letters of its id happen to be a word for furniture.
#
# Expected: an id that a generator made of random letters means nothing to a reader mode.
# Seen: `id="p-0kdyrss"` has “rss” in it, so the paragraph is taken for furniture and left out. Its neighbours with other
# ids stay, and nothing shows the gap. So the rendering of our texts gives paragraphs with such ids a class that keeps
# them (`src/markdown/rehype-main-text.ts`).
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --ignore-scripts @mozilla/readability@0.6.0 linkedom@0.18.15

cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
const words = 'The ministers spoke for four hours about the border, the treaty, and the talks that were to follow.';
const read = (id) => {
  const body = numbers.map((n) => `<p id="${n === 2 ? id : `p-${n}`}">Paragraph ${n}. ${words}</p>`).join('');
  const { document } = parseHTML(`<!doctype html><html><head><title>Talks</title></head><body><main>${body}</main></body></html>`);
  const { textContent } = new Readability(document).parse();
  return numbers.filter((n) => textContent.includes(`Paragraph ${n}.`));
};
const results = Object.fromEntries(['p-0kdyrsz', 'p-0kdyrss'].map((id) => [id, read(id)]));
console.log(results);
assert.deepEqual(results, { 'p-0kdyrsz': numbers, 'p-0kdyrss': numbers.filter((n) => n !== 2) });
JS
node run.js
echo 'As described: @mozilla/readability 0.6.0.'
