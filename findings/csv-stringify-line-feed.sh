#!/bin/sh
# csv-stringify 6.9.0: with `record_delimiter: 'windows'`, a cell with a lone line feed has no quotes.
#
# Expected: quotes, since a line feed is no TEXTDATA in the grammar of RFC 4180, and many readers end the row there.
# Seen: the writer looks for the whole delimiter, CRLF. A table of two rows comes back as three, without an error, from
# csv-parse of the same authors, which finds out the line ending by itself. `quoted_match: /[\r\n]/` adds the quotes.
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --ignore-scripts csv-stringify@6.9.0 csv-parse@7.0.1

cat > run.js <<'JS'
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const table = [['first\nline'], ['second']];
const text = stringify(table, { record_delimiter: 'windows' });
console.log('written:', JSON.stringify(text));
console.log('read:', JSON.stringify(parse(text)));
assert.equal(text, 'first\nline\r\nsecond\r\n');
assert.notDeepEqual(parse(text), table);

const quoted = stringify(table, { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
console.log('with quoted_match:', JSON.stringify(quoted));
assert.equal(quoted, '"first\nline"\r\nsecond\r\n');
assert.deepEqual(parse(quoted, { record_delimiter: '\r\n' }), table);
JS
node run.js
echo 'As described: csv-stringify 6.9.0.'
