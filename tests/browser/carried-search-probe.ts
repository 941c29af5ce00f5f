import '../../src/client/trusted-types.ts';
import { askSearch } from '../../src/client/ask-search.ts';
import { fetch as carriedFetch } from '../../src/client/carried-files.ts';

/** What a test calls in a page of a carried folder: the search and its files alone, without any interface. */
Object.assign(globalThis, { askSearch, carriedFetch });
