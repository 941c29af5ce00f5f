// What an edition in a folder runs: one classic script, since browsers load no modules there. The trusted types come
// first, before anything loads something. A test holds it complete: every script of the pages is here or has a reason
// there why it is not.
import './carried-types.ts';
import './event-timeline.ts';
