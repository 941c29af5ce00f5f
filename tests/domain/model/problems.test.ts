import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { byPlace, formatProblem, type LocatedProblem } from '#domain/model/problems.ts';
import { problemsOfSchema } from '#domain/checks/schema-problems.ts';

function located(file: string, line: number, message = 'Wrong.'): LocatedProblem {
  return { file, line, column: 1, place: { line }, message, fix: 'Fix it.' };
}

describe('a problem', () => {
  it('is one line that starts with a place that editors can open', () => {
    expect(formatProblem(located('content/topics/osce.md', 4))).toBe('content/topics/osce.md:4:1  Wrong. Fix it.');
  });

  it('comes in the order of files, lines and messages', () => {
    const sorted = [located('b', 1), located('a', 10), located('a', 9, 'Z.'), located('a', 9, 'A.')].sort(byPlace);
    expect(sorted.map(formatProblem)).toEqual([
      'a:9:1  A. Fix it.',
      'a:9:1  Z. Fix it.',
      'a:10:1  Wrong. Fix it.',
      'b:1:1  Wrong. Fix it.',
    ]);
  });

  it('is at the same place as itself', () => {
    expect(byPlace(located('a', 1), located('a', 1))).toBe(0);
  });
});

const schema = z.strictObject({
  title: z.string().max(8).describe('The headline.'),
  topics: z.array(z.string().describe('The id of a topic.')).default([]).describe('Ids of topics.'),
  credits: z.array(z.strictObject({ role: z.string().describe('What was done.') })).default([]),
});

function problemsIn(data: unknown) {
  const { error } = schema.safeParse(data);
  return error ? problemsOfSchema({ file: 'content/x.md' }, schema, data, error) : [];
}

describe('what a schema refuses', () => {
  it('is nothing when the data is valid', () => {
    expect(problemsIn({ title: 'Talks' })).toEqual([]);
  });

  it('names the nearest known key for an unknown one', () => {
    expect(problemsIn({ title: 'Talks', topcis: [] })).toEqual([
      {
        file: 'content/x.md',
        place: { key: ['topcis'] },
        message: 'Unknown key "topcis".',
        fix: 'Did you mean "topics"?',
      },
    ]);
  });

  it('lists the known keys when none is near', () => {
    const [problem] = problemsIn({ title: 'Talks', colour: 'red' });
    expect(problem?.fix).toBe('The known keys are title, topics, credits.');
  });

  it('finds the known keys of an object inside a list', () => {
    expect(problemsIn({ title: 'Talks', credits: [{ role: 'Editor', rol: 'x' }] })).toEqual([
      {
        file: 'content/x.md',
        place: { key: ['credits', 0, 'rol'] },
        message: 'Unknown key "rol".',
        fix: 'Did you mean "role"?',
      },
    ]);
  });

  it('asks for a missing field with the sentence of the field', () => {
    expect(problemsIn({})).toEqual([
      {
        file: 'content/x.md',
        place: { key: ['title'] },
        message: '"title" is missing.',
        fix: 'Add it: The headline.',
      },
    ]);
  });

  it('quotes the sentence of an item that is wrong', () => {
    const [problem] = problemsIn({ title: 'Talks', topics: ['osce', 5] });
    expect(problem?.place).toEqual({ key: ['topics', 1] });
    expect(problem?.message).toBe('"topics.1" is the number 5, not a text.');
    expect(problem?.fix).toBe('Put quotation marks around it. The id of a topic.');
  });

  it('speaks of the entry when the data is no object at all', () => {
    const [problem] = problemsIn('Talks');
    expect(problem?.place).toEqual({ key: [] });
    expect(problem?.message).toBe('The entry is a text, not a list of fields.');
  });

  it('reports every problem at once', () => {
    expect(problemsIn({ title: 'Far too long', topics: 'osce', kickr: 'x' })).toHaveLength(3);
  });
});
