import { parentPort } from 'node:worker_threads';
import { readBody } from '../markdown/read-body.ts';
import type { WrittenBody } from './read-bodies.ts';

parentPort?.on('message', (bodies: WrittenBody[]) => {
  parentPort?.postMessage(bodies.map(({ text, from }) => readBody(text, from)));
});
