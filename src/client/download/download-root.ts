const script = document.currentScript;
if (!(script instanceof HTMLScriptElement)) throw new Error('Only a classic script knows where it was loaded from.');

/** URL of the download's folder, with a trailing slash. */
export const downloadRoot = new URL('.', script.src).href;
