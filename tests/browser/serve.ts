import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A running server of the built site. */
export interface Server {
  origin: string;
  /** Ends the process and waits until nothing answers any more. */
  stop(): Promise<void>;
}

/** Serves `dist/` as `npm start` does, in a process of its own, on a port that was free. */
export async function serveSite(): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(
    // This very Node: the one on the PATH may be older than Astro allows.
    process.execPath,
    ['node_modules/.bin/astro', 'preview', '--ignore-lock', '--port', String(port), '--host', '127.0.0.1'],
    {
      // With VITEST in the environment Astro serves no pages.
      env: { ...process.env, VITEST: '', NODE_ENV: '', ASTRO_TELEMETRY_DISABLED: '1' },
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const hasEnded = (): boolean => server.exitCode !== null || server.signalCode !== null;
  const kill = (): void => {
    if (server.pid && !hasEnded()) process.kill(-server.pid, 'SIGKILL');
  };
  // A test that fails before it could stop the server leaves nothing behind.
  process.once('exit', kill);
  await until(async () => {
    if (hasEnded()) throw new Error('The server ended before it answered.');
    return answers(origin);
  });
  return {
    origin,
    async stop() {
      kill();
      process.off('exit', kill);
      await until(async () => !(await answers(origin)));
    },
  };
}

/** Waits until a condition holds; it is asked up to 200 times. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`It never came true: ${condition.toString()}`);
}

function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  );
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
