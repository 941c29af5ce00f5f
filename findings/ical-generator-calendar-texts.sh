#!/bin/sh
# ical-generator 11.1.2: the name and the description of a calendar are written without escapes.
#
# Expected: escapes as in the texts of events. NAME (RFC 7986, 5.1) is a TEXT, in which a line break is `\n` and a comma
# is `\,` (RFC 5545, 3.3.11).
# Seen: a description of two lines gives a line that is no property, and ical.js refuses the file. Custom attributes are
# escaped, but follow the events, although properties of a calendar come first (RFC 5545, 3.6). The last line has no CRLF
# (RFC 5545, 3.1).
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --silent --ignore-scripts ical-generator@11.1.2 ical.js@2.2.1

cat > run.js <<'JS'
import assert from 'node:assert/strict';
import ical from 'ical-generator';
import ICAL from 'ical.js';

const day = { start: new Date('2022-01-10'), end: new Date('2022-01-11'), stamp: new Date('2022-01-10'), allDay: true };
const calendar = ical({ name: 'Talks, and more', description: 'One line.\nAnother line.', x: { 'X-NOTE': 'a, b' } });
calendar.createEvent({ ...day, id: 'talks', summary: 'Talks, and more', description: 'One line.\nAnother line.' });
const text = calendar.toString();
console.log(text);

const lines = text.split('\r\n');
assert(lines.includes('SUMMARY:Talks\\, and more'));
assert(lines.includes('DESCRIPTION:One line.\\nAnother line.'));
assert(lines.includes('NAME:Talks, and more'));
assert(lines.includes('X-WR-CALDESC:One line.\nAnother line.'));
assert(lines.indexOf('X-NOTE:a\\, b') > lines.indexOf('END:VEVENT'));
assert(text.endsWith('END:VCALENDAR'));
assert.throws(() => ICAL.parse(text), (error) => {
  console.log('ical.js:', error.message);
  return true;
});
JS
node run.js
echo 'As described: ical-generator 11.1.2.'
