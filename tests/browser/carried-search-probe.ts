import '../../src/client/carried-types.ts';
import { carriedPage } from '../../src/client/carried-page.ts';
import { loadCarriedPagefind } from '../../src/client/carried-pagefind.ts';

/** What a test calls in a page of a carried folder: the engine alone, before any interface. */
Object.assign(globalThis, { carriedPage, loadCarriedPagefind });
