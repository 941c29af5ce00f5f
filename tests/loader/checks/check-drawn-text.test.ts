import { expect, it } from 'vitest';
import { checkContent } from '../../../src/loader/checks/check-content.ts';
import { drawShareImage } from '../../../src/responses/share-image.ts';
import { formatErrors } from '../../fixtures/format-errors.ts';
import { articleText, plainContent, writeContent } from '../../fixtures/write-content.ts';

const date = '2021-12-01T12:00:00+01:00';
const path = 'articles/2021-12-01-talks.md';

async function problemsWith(fields: Record<string, string>): Promise<string[]> {
  const folder = await writeContent({ ...plainContent, [path]: articleText({ date, ...fields }) });
  return formatErrors((await checkContent(folder)).problems, folder);
}

it('a title or kicker that no font can show is refused with the sign and its line', async () => {
  expect(await problemsWith({ title: 'Talks in 北京' })).toEqual([
    `${path}:2: The picture for links to this article cannot show “北京”: no font has it. Write the title without it.`,
  ]);
  expect(await problemsWith({ title: 'Talks', kicker: 'Geneva → Brussels' })).toEqual([
    expect.stringContaining('cannot show “→”: no font has it. Write the kicker without it.'),
  ]);
});

it.each(['Łódź', 'Ґалаґан', 'Việt Nam', '₴40', '10\u202f000', 'soft\u00adly', '½ № §', 'שלום', 'ꙮ', '₿'])(
  'the check takes “%s” exactly if the picture can show it',
  async (title) => {
    const isDrawn = await drawShareImage({ file: path, title, date }).then(
      () => true,
      () => false,
    );
    const problems = await problemsWith({ title });
    expect(problems.filter((problem) => problem.includes('The picture for links'))).toHaveLength(isDrawn ? 0 : 1);
  },
);
