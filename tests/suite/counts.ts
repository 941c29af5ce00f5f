/** Whether the long tests run in full, as `npm run test:soak` asks for. */
const isSoak = process.env.ARCHIVE_SOAK === '1';

/** What a test uses before a change lands, or in the soak: how often it repeats, or which site it reads. */
export function shortOrFull<Value>(short: Value, full: Value): Value {
  return isSoak ? full : short;
}

/** Chosen elements before a change lands, all of them in the soak. */
export function chosen<Element>(
  all: readonly Element[],
  isChosen: (element: Element, index: number) => boolean,
): Element[] {
  return isSoak ? [...all] : all.filter(isChosen);
}
