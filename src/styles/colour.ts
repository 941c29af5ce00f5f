import tokens from './tokens.css?raw';

/** Returns a colour of `tokens.css`, for parts that stylesheets do not reach. */
export function colour(name: string, scheme: 'light' | 'dark' = 'light'): string {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  const found = scheme === 'light' ? light : dark;
  if (found === undefined) throw new Error(`src/styles/tokens.css has no colour "${name}".`);
  return found;
}
