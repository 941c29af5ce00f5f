export const templateSummary = 'Write here, in one or two sentences, what happened.';

export const templateBody = 'Write the text here.';

/** Ends the fix of a problem that a draft may have. */
export const orDraft = 'or mark the article as "draft: true".';
