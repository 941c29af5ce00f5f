export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const idSentence = 'lower-case letters a to z, digits and single hyphens.';

export function inIdOrder(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
