import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldestClaimFirst, type Claim } from '#domain/model/claim.ts';
import { firstDayOf, lastDayOf } from '#domain/time/partial-date.ts';
import { answersTo, threadsOf, type Thread } from '#domain/positions/thread.ts';
import { archiveOfClaims, claim, linkedClaims } from '../../fixtures/claims.ts';

function outline(threads: Thread[]): unknown[] {
  return threads.map(({ claim: { id }, answers }) => (answers.length > 0 ? [id, outline(answers)] : id));
}

function flat(threads: Thread[]): Thread[] {
  return threads.flatMap((thread) => [thread, ...flat(thread.answers)]);
}

const idsOf = (claims: Claim[] | undefined) => claims?.map(({ id }) => id);

describe('the threads of a question', () => {
  it('have every answer under what it answers, in the order of time', () => {
    const claims = linkedClaims([
      claim('late-answer', { date: '2022-01-12', answers: ['demand'] }),
      claim('reply', { date: '2022-01-13', answers: ['early-answer'] }),
      claim('early-answer', { date: '2022-01-10', answers: ['demand'] }),
      claim('demand', { date: '2021-12-17' }),
      claim('earlier', { date: '2021-12-01' }),
    ]);
    expect(outline(threadsOf({ claims }))).toEqual([
      'earlier',
      ['demand', [['early-answer', ['reply']], 'late-answer']],
    ]);
  });

  it('have an answer to two claims under the first of them in time, and lead to it from the other', () => {
    const claims = linkedClaims([
      claim('first', { date: '2021-12-17' }),
      claim('second', { date: '2022-01-10' }),
      claim('answer', { date: '2022-01-12', answers: ['second', 'first'] }),
    ]);
    const threads = threadsOf({ claims });
    expect(outline(threads)).toEqual([['first', ['answer']], 'second']);
    const [first, second] = threads;
    expect(idsOf(first?.answers[0]?.alsoAnswers)).toEqual(['second']);
    expect([idsOf(first?.alsoAnsweredBy), idsOf(second?.alsoAnsweredBy)]).toEqual([[], ['answer']]);
  });

  it('lead to answers on other questions, which are listed there', () => {
    const { questions } = archiveOfClaims([
      claim('demand'),
      claim('answer', { date: '2022-01-12', question: 'how', answers: ['demand'] }),
    ]);
    const [why = [], how = []] = questions.map(threadsOf);
    expect([outline(why), outline(how)]).toEqual([['demand'], ['answer']]);
    expect([idsOf(why[0]?.alsoAnsweredBy), idsOf(how[0]?.alsoAnswers)]).toEqual([['answer'], ['demand']]);
  });

  it('put a circle under one of its claims', () => {
    const claims = linkedClaims([
      claim('a', { date: '2021-12', answers: ['c'] }),
      claim('b', { date: '2021-12', answers: ['a'] }),
      claim('c', { date: '2021-12', answers: ['b'] }),
    ]);
    expect(outline(threadsOf({ claims }))).toEqual([['c', [['a', ['b']]]]]);
  });

  it('lose no claim, show none twice, and name every answer at both its ends, whatever answers what', () => {
    fc.assert(
      fc.property(claimGraph, (entries) => {
        const claims = linkedClaims(entries);
        const all = flat(threadsOf({ claims }));
        expect(all.map(({ claim: { id } }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
        for (const { claim: above, answers, alsoAnsweredBy } of all) {
          for (const list of [answers.map((thread) => thread.claim), alsoAnsweredBy]) {
            expect(list).toEqual(list.toSorted(oldestClaimFirst));
          }
          expect(idsOf([...answers.map((thread) => thread.claim), ...alsoAnsweredBy])?.sort()).toEqual(
            idsOf(above.answeredBy)?.sort(),
          );
        }
        const places = all.flatMap(({ claim: above, answers }) =>
          answers.map((thread) => [above.id, thread.claim.id].join()),
        );
        const also = all.flatMap((thread) => thread.alsoAnswers.map(({ id }) => [id, thread.claim.id].join()));
        const relations = claims.flatMap(({ id, answers }) => answers.map((asked) => [asked.id, id].join()));
        expect([...places, ...also].sort()).toEqual(relations.sort());
      }),
    );
  });
});

describe('the answers to a claim', () => {
  it('come from every question, with what was answered to them', () => {
    const claims = linkedClaims([
      claim('demand'),
      claim('answer', { date: '2022-01-12', question: 'how', answers: ['demand'] }),
      claim('reply', { date: '2022-02-17', answers: ['answer'] }),
      claim('other', { date: '2022-02-18' }),
    ]);
    const demand = claims.find(({ id }) => id === 'demand');
    expect(demand && outline(answersTo(demand))).toEqual([['answer', ['reply']]]);
  });

  it('have each claim once and never the claim itself, whatever answers what', () => {
    fc.assert(
      fc.property(claimGraph, (entries) => {
        for (const top of linkedClaims(entries)) {
          const ids = flat(answersTo(top)).map(({ claim: { id } }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toContain(top.id);
          expect(ids).toEqual(expect.arrayContaining(top.answeredBy.map(({ id }) => id)));
        }
      }),
    );
  });
});

const dates = ['2021', '2021-12', '2021-12-16', '2021-12-17', '2022', '2022-01', '2022-01-10'];

/** Answers in all ways that the content check allows, including circles. */
const claimGraph = fc
  .array(fc.record({ date: fc.constantFrom(...dates), answers: fc.array(fc.nat(7), { maxLength: 4 }) }), {
    maxLength: 8,
  })
  .map((drafts) =>
    drafts.map(({ date, answers }, index) => {
      const mayAnswer = (asked: number): boolean =>
        asked !== index && lastDayOf(date) >= firstDayOf(drafts[asked]?.date ?? '9999');
      return claim(`claim-${index}`, {
        date,
        answers: [...new Set(answers)].filter(mayAnswer).map((asked) => `claim-${asked}`),
      });
    }),
  );
