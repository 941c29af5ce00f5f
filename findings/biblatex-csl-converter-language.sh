#!/bin/sh
# biblatex-csl-converter 3.6.0: `langid = {english}` becomes the language “en-US”.
#
# Expected: `english` is English without a country, as in babel, where `american` and `british` name the countries.
# Seen: `english`, `american` and `en` all give “en-US”, and `british` gives “en-GB”. So an entry from Brussels is
# American English to every style, and no value says English alone.
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --ignore-scripts biblatex-csl-converter@3.6.0

cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';

const read = (langid) => {
  const entry = `@online{talks, title = {Talks}, date = {2021-12-28}, langid = {${langid}}, url = {https://archive.example/}}`;
  const { entries } = new BibLatexParser(entry).parse();
  const [item] = Object.values(new CSLExporter(entries).parse());
  return item.language;
};
const results = Object.fromEntries(['english', 'en', 'american', 'british'].map((langid) => [langid, read(langid)]));
console.log(results);
assert.deepEqual(results, { english: 'en-US', en: 'en-US', american: 'en-US', british: 'en-GB' });
JS
node run.js
echo 'As described: biblatex-csl-converter 3.6.0.'
