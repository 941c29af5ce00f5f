import type { Entries } from '#domain/model/collections.ts';
import { problem, type Problem } from '#domain/model/problems.ts';

export function checkTopics({ topics }: Entries): Problem[] {
  return topics.flatMap((topic) => {
    const parent = topics.find(({ id }) => id === topic.data.parent);
    if (!parent || (parent.data.parent === undefined && parent !== topic)) return [];
    const fix = 'Name a topic that has no parent itself: topics are two levels deep.';
    return [problem(topic, ['parent'], { message: `"${parent.id}" cannot be a parent.`, fix })];
  });
}
