import { appendFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

const slowest = 10;

export default class Report implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failed = tests.filter((test) => test.result().state === 'failed');
    const broken = modules.filter((module) => module.errors().length > 0);
    const lines = [...broken.map(formatBroken), ...failed.map(formatFailed)];
    if (lines.length > 0) this.#print(`\nFailed:\n${lines.join('\n')}`);
    const files = modules.toSorted((a, b) => secondsOf(b) - secondsOf(a)).slice(0, slowest);
    this.#print(`\nThe slowest of ${modules.length} files:`);
    for (const file of files) this.#print(`${secondsOf(file).toFixed(1).padStart(7)} s  ${file.relativeModuleId}`);
    const counts = process.env.ARCHIVE_TEST_COUNTS;
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    if (counts) appendFileSync(counts, `${passed} ${failed.length + broken.length}\n`);
  }

  #print(text: string): void {
    this.#vitest?.logger.log(text);
  }
}

function secondsOf(module: TestModule): number {
  const { setupDuration, collectDuration, duration } = module.diagnostic();
  return (setupDuration + collectDuration + duration) / 1000;
}

function formatFailed(test: TestCase): string {
  const [error] = test.result().errors ?? [];
  const pages = test.meta().pages ?? [];
  return [
    `  ${test.module.relativeModuleId}: ${test.fullName}`,
    `    ${firstLine(error?.message)}`,
    ...(error?.expected !== undefined
      ? [`    expected ${brief(error.expected)}, received ${brief(error.actual)}`]
      : []),
    ...pages.map(({ address, picture }) => `    at ${address}${picture ? `, picture ${picture}` : ''}`),
  ].join('\n');
}

function formatBroken(module: TestModule): string {
  return `  ${module.relativeModuleId}: the file could not be run\n    ${firstLine(module.errors()[0]?.message)}`;
}

function firstLine(text = ''): string {
  return text.split('\n')[0] ?? '';
}

function brief(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ');
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
