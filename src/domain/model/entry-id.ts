/** Matches an id: lower-case letters a to z, digits and single hyphens between them. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What an id consists of, for messages. */
export const idSentence = 'lower-case letters a to z, digits and single hyphens.';
