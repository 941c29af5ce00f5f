import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readBody, type BodyFacts } from '../markdown/read-body.ts';

/** `from` is the path below `content/`. */
export interface WrittenBody {
  text: string;
  from: string;
}

/** A body takes about 2 ms, the start of a thread 200 ms. */
const fewest = 200;
/** Enough to keep a thread busy, few enough to save memory. */
const batchSize = 50;
/** A thread takes about 70 MB, and two already wait for the thread that reads the frontmatter. */
const mostThreads = 2;
/**
 * In MB. With half of this, body trees outlive the young generation and cost twice as much to collect. The old one has
 * no limit, since one long text needs a lot.
 */
const youngGeneration = 48;

/** Returns facts in the order of `bodies`. */
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

/** Leaves the iterator open, unlike `take`. */
function nextBatch(bodies: Iterator<WrittenBody>): WrittenBody[] {
  const batch: WrittenBody[] = [];
  while (batch.length < batchSize) {
    const next = bodies.next();
    if (next.done) break;
    batch.push(next.value);
  }
  return batch;
}
