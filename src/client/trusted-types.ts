const workers = ['sw.js', 'pagefind/search-worker.js'].map((file) => import.meta.env.BASE_URL + file);

// Where the policy of the site asks for trusted types, the browser shows these rules every address that a script is to
// be loaded from. Two are let through; there is no rule for markup or code, so all of that is refused.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (workers.includes(address) ? address : null),
});
