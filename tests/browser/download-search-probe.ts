import '../../src/client/trusted-types.ts';
import { askSearch } from '../../src/client/ask-search.ts';
import { fetch as bundledFetch } from '../../src/client/download/fetch.ts';

/** Gives tests the search in an unpacked ZIP, without an interface. */
Object.assign(globalThis, { askSearch, bundledFetch });
