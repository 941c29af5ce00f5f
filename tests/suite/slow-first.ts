import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files that take long. Vitest would start them last, and the other workers would wait for them. */
const slow = /\/(?:killed-build|few-open-files)\.test\.ts$/;

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(slow.test(b.moduleId)) - Number(slow.test(a.moduleId)));
  }
}
