import '../../src/client/trusted-types.ts';
import { fetch as carriedFetch } from '../../src/client/carried-files.ts';
import { loadPagefind } from '../../src/client/pagefind.ts';

/** What a test calls in a page of a carried folder: the engine and its files alone, without any interface. */
Object.assign(globalThis, { loadPagefind, carriedFetch });
