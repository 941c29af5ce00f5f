/** True for `npm run test:soak`. */
const isSoak = process.env.ARCHIVE_SOAK === '1';

export function shortOrFull<Value>(short: Value, full: Value): Value {
  return isSoak ? full : short;
}

export function chosen<Element>(
  all: readonly Element[],
  isChosen: (element: Element, index: number) => boolean,
): Element[] {
  return isSoak ? [...all] : all.filter(isChosen);
}
