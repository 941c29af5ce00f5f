import '../../src/client/trusted-types.ts';
import { askSearch } from '../../src/client/ask-search.ts';
import { fetch as carriedFetch } from '../../src/client/carried-files.ts';

/** Gives tests the search in an unpacked ZIP, without an interface. */
Object.assign(globalThis, { askSearch, carriedFetch });
