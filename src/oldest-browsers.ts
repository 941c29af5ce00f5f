import packageFile from '../package.json' with { type: 'json' };

/** The oldest browsers that run the site’s scripts, as build targets such as `safari16.0`. */
export const oldestBrowsers = packageFile.browserslist.map((line) => line.replace(' >= ', ''));

/** Options of esbuild, which is not sure of these classes; all oldest browsers know those of Unicode’s categories. */
export const forOldest = { target: oldestBrowsers, supported: { 'regexp-unicode-property-escapes': true } };
