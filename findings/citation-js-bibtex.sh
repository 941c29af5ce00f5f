#!/bin/sh
# @citation-js/plugin-bibtex 0.8.2: no setting writes BibTeX that is right for both Cyrillic letters and signs of TeX.
#
# Expected: a Cyrillic title stays as it is, as the Cyrillic author does, and `%` becomes `\%`.
# Seen: as installed, the title loses every Cyrillic letter, and the key is made of “undefined”. With
# `asciiOnly: false` the letters stay, but `%`, `&` and `#` are not escaped: TeX reads a comment after `%`. (0.9.0 loses
# the letters too.)
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2

cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

const item = {
  id: 'kyiv',
  type: 'webpage',
  title: 'Київ: 5% & #1',
  author: [{ literal: 'Президент України' }],
  issued: { 'date-parts': [[2021]] },
  URL: 'https://archive.example/',
};
const asInstalled = new Cite([item]).format('biblatex');
console.log(asInstalled);
assert.match(asInstalled, /^@online\{undefined2021\w*,/);
assert.match(asInstalled, /author = \{\{Президент України\}\}/);
assert.match(asInstalled, /title = \{.*5\\% \\& \\#1/);
assert.doesNotMatch(asInstalled, /Київ/);

plugins.config.get('@bibtex').format.asciiOnly = false;
const unicode = new Cite([item]).format('biblatex');
console.log(unicode);
assert.match(unicode, /title = \{\{?Київ\}?: 5% & #1\}/);
JS
node run.js
echo 'As described: @citation-js/plugin-bibtex 0.8.2.'
