import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { serveWith } from '../browser/serve.ts';
import { temporaryFolder } from './build-site.ts';
import { tool } from './tools.ts';

const apache = tool('apache2', 'apache2-bin');

it.skipIf('missing' in apache)(
  `Apache says of every text file that it is in UTF-8${'missing' in apache ? `: ${apache.missing}` : ''}`,
  async () => {
    const folder = await temporaryFolder();
    const modules = ['mpm_event', 'authz_core', 'mime', 'dir'];
    const server = await serveWith((port) => {
      const settings = [
        `ServerRoot ${folder}`,
        'ServerName 127.0.0.1',
        `Listen 127.0.0.1:${port}`,
        `PidFile ${folder}/pid`,
        `ErrorLog ${folder}/errors`,
        ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
        // Only a server that starts as root changes its user.
        'User www-data',
        'TypesConfig /etc/mime.types',
        `DocumentRoot ${resolve('dist')}`,
        `<Directory ${resolve('dist')}>`,
        'AllowOverride FileInfo',
        'Require all granted',
        '</Directory>',
      ];
      writeFileSync(join(folder, 'settings'), settings.map((line) => `${line}\n`).join(''));
      return spawn('apache2', ['-X', '-f', join(folder, 'settings')], { detached: true, stdio: 'ignore' });
    });
    const wanted = [
      'data/places.csv',
      'robots.txt',
      '2021/12/28/talks-announced.md',
      '2021/12/28/talks-announced/cite.bib',
      '2021/12/28/talks-announced/cite.ris',
      '2021/12/28/talks-announced/history/1.md',
      '2021/12/28/talks-announced/history/timemap.link',
    ];
    const types = await Promise.all(
      wanted.map(async (file) => (await fetch(`${server.origin}/${file}`)).headers.get('content-type')),
    );
    await server.stop();
    expect(types).toEqual(wanted.map(() => expect.stringMatching(/^(text|application)\/[\w-]+; ?charset=utf-8$/)));
  },
);
