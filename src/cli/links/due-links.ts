import { findingOf, type LinkFindings } from '#domain/links/link-finding.ts';

export interface Linked {
  id: string;
  url: string;
}

/** Days until the next check by default. */
export const usualAge = 7;

/** Links that were not checked in the last `age` days, with their sources. */
export function dueLinks(
  sources: Linked[],
  findings: Pick<LinkFindings, 'byId'>,
  day: string,
  age: number,
): Map<string, Linked[]> {
  const due = sources.filter((source) => {
    const finding = findingOf(source, findings);
    const passed = finding ? daysBetween(finding.day, day) : age;
    return passed >= age || passed < 0;
  });
  return Map.groupBy(due, ({ url }) => url);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
