export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const idSentence = 'lower-case letters a to z, digits and single hyphens.';
