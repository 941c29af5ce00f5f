import { describe, expect, it } from 'vitest';
import { slipsOf } from '../../src/search/slips.ts';

describe('slips for a word', () => {
  it.each([
    ['zelensky', 'zelesnky'],
    ['osce', 'ocse'],
    ['crimea', 'crimwa'],
    ['stoltenberg', 'stoltenburg'],
    ['annexation', 'anexation'],
    ['buildup', 'buildupp'],
  ])('%s include %s', (word, slip) => {
    expect(slipsOf(word)).toContain(slip);
  });

  it.each([
    ['lubmin', 'lublin'],
    ['minsk', 'pinsk'],
    ['peace', 'pence'],
    ['task', 'tusk'],
    ['poroshenko', 'tymoshenko'],
    ['nato', 'nat'],
  ])('%s do not include %s', (word, other) => {
    expect(slipsOf(word)).not.toContain(other);
  });
});
