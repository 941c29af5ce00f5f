import type { ProblemText } from './problems.ts';

/** A public host: names with dots, the last of letters. */
const host = /^([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/i;

/** Undefined for a full web address. */
export function webAddressProblem(text: string): ProblemText | undefined {
  const url = URL.parse(text);
  // `URL.parse` accepts spaces, backslashes and line breaks and changes them.
  if (!url || !/^https?:\/\/[^/\s\\<>"]/i.test(text) || /[\s\\<>"]|\p{Cc}/u.test(text)) {
    return { message: `"${text}" is not an http or https address.`, fix: 'Write https://, the host and the path.' };
  }
  if (url.username || url.password) {
    return { message: `"${text}" has a name before its host.`, fix: 'Take out everything before the @.' };
  }
  if (host.test(url.hostname)) return undefined;
  return { message: `"${url.hostname}" is not a host of the web.`, fix: 'Write it in full, such as www.example.org.' };
}
