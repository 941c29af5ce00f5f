const workers = ['sw.js', 'pagefind/search-worker.js'].map((file) => import.meta.env.BASE_URL + file);

// The browser checks each script address here. Without rules for markup and code, it refuses those.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (workers.includes(address) ? address : null),
});
