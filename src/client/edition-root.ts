const script = document.currentScript;
if (!(script instanceof HTMLScriptElement)) throw new Error('Only a classic script knows where it was loaded from.');

/** The address of the folder that a carried edition is in, known from its script; with a slash at the end. */
export const editionRoot = new URL('.', script.src).href;
