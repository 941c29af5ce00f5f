// What an edition in a folder runs: one classic script, since browsers load no modules there. In it carried-x.ts stands
// for x.ts, where there is such a file. The trusted types come first, before anything loads something.
import './trusted-types.ts';
import './cite-on-demand.ts';
import './event-timeline.ts';
import './search-page.ts';
import './site-search.ts';
