import tokens from './tokens.css?raw';

/** Returns a colour of `tokens.css`, for parts that stylesheets do not reach. */
export function colour(name: string, scheme: 'light' | 'dark' = 'light'): string {
  const [light = '', dark = ''] = tokens.split('(prefers-color-scheme: dark)');
  const found = new RegExp(`--${name}: (#\\w+);`).exec(scheme === 'light' ? light : dark)?.[1];
  if (found === undefined) throw new Error(`src/styles/tokens.css has no colour "${name}".`);
  return found;
}
