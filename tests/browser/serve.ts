import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

export interface Server {
  origin: string;
  /** Ends the process and waits until the port is closed. */
  stop(): Promise<void>;
}

/** Serves `dist/` as `npm start` does, on a free port. */
export function serveSite(): Promise<Server> {
  return serveWith((port) =>
    spawn(
      // The `node` on the PATH may be too old for Astro.
      process.execPath,
      ['node_modules/.bin/astro', 'preview', '--ignore-lock', '--port', String(port), '--host', '127.0.0.1'],
      {
        // With VITEST in the environment Astro serves no pages.
        env: { ...process.env, VITEST: '', NODE_ENV: '', ASTRO_TELEMETRY_DISABLED: '1' },
        detached: true,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    ),
  );
}

/** `start` starts a detached server at a port of this machine. */
export async function serveWith(start: (port: number) => ChildProcess): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = start(port);
  const hasEnded = (): boolean => server.exitCode !== null || server.signalCode !== null;
  const kill = (): void => {
    if (server.pid && !hasEnded()) process.kill(-server.pid, 'SIGKILL');
  };
  // For tests that fail before they stop the server.
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

/** Tries up to 200 times. */
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

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
