#!/bin/sh
# @citation-js/plugin-ris 0.8.2: `T2` of an electronic source becomes the title of a series, not of the container.
#
# Expected: `T2`, which reference managers write for the site, is `container-title`, as it is for an article.
# Seen: for `TY  - ELEC` it is `collection-title`. Harvard styles print that in brackets after the title, so a file with
# `PB` and `T2` names the site twice.
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2

cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';

const read = (type) => {
  const lines = [`TY  - ${type}`, 'TI  - Talks announced', 'T2  - The archive', 'PB  - The archive', 'PY  - 2021', 'ER  - ', ''];
  const [item] = new Cite(lines.join('\r\n')).data;
  return { type: item.type, container: item['container-title'], series: item['collection-title'] };
};
const results = { ELEC: read('ELEC'), JOUR: read('JOUR') };
console.log(results);
assert.equal(results.ELEC.container, undefined);
assert.equal(results.ELEC.series, 'The archive');
assert.equal(results.JOUR.container, 'The archive');
JS
node run.js
echo 'As described: @citation-js/plugin-ris 0.8.2.'
