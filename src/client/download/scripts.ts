// The scripts of the ZIP and ZIM: one classic script, since browsers load no modules from a folder.
// src/export/bundle-script.ts replaces some. Trusted types must come before any script loads.
import '../trusted-types.ts';
import '../event-timeline.ts';
import '../notes-on-demand.ts';
import '../search-page.ts';
import '../site-search.ts';
