import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readBody, type BodyFacts } from '../markdown/read-body.ts';

/** A body and the path of its file below `content/`. */
export interface WrittenBody {
  text: string;
  from: string;
}

/** Reading a body takes about 2 ms and starting a thread 200: from here on threads are the shorter way. */
const fewest = 200;
/** How many bodies a thread gets at a time: enough to keep it busy, few enough to keep the memory low. */
const batchSize = 50;
/** A thread takes about 70 MB, and two of them are already waiting for the one that reads the frontmatter. */
const mostThreads = 2;
/**
 * In MB. The tree of a body has to be dead before the young generation is full: with half of this, trees are taken for
 * long-lived and collected at twice the cost. There is no limit for the old one, since one long text needs a lot.
 */
const youngGeneration = 48;

/** Reads `count` bodies, many of them on all processors, and gives the answers in their order. */
export async function readBodies(bodies: Iterator<WrittenBody>, count: number): Promise<BodyFacts[]> {
  if (count < fewest)
    return Iterator.from(bodies)
      .map(({ text, from }) => readBody(text, from))
      .toArray();
  const facts: BodyFacts[] = [];
  let taken = 0;
  const threads = Array.from({ length: Math.min(availableParallelism(), mostThreads) }, async () => {
    const worker = new Worker(new URL('./body-worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    for (let batch = nextBatch(bodies); batch.length > 0; batch = nextBatch(bodies)) {
      const first = taken;
      taken += batch.length;
      worker.postMessage(batch);
      const [answers] = (await once(worker, 'message')) as [BodyFacts[]];
      answers.forEach((answer, index) => (facts[first + index] = answer));
    }
    await worker.terminate();
  });
  await Promise.all(threads);
  return facts;
}

/** Takes bodies off an iterator without closing it, as `take` would. */
function nextBatch(bodies: Iterator<WrittenBody>): WrittenBody[] {
  const batch: WrittenBody[] = [];
  while (batch.length < batchSize) {
    const { value, done } = bodies.next();
    if (done) break;
    batch.push(value);
  }
  return batch;
}
