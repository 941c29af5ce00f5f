interface ImportMetaEnv {
  /** True in `npm run dev`. */
  readonly LIVE_PREVIEW: boolean;
  /** False in the live preview and with `SITE_OFFLINE=off`: then browsers keep no pages. */
  readonly OFFLINE: boolean;
}

interface Window {
  /** Missing in some browsers: https://www.w3.org/TR/trusted-types/ */
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
  };
}

interface Navigator {
  /** Missing in some browsers: https://wicg.github.io/savedata/ */
  readonly connection?: { readonly saveData?: boolean };
}

/** Vite returns the file as a `data:` address. */
declare module '*.woff?inline' {
  const address: string;
  export default address;
}

/** For scripts that bundle the engine in `dist/pagefind/`. */
declare module 'archive:pagefind' {
  type Engine = import('./search/pagefind.ts').Engine;
  export function createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Engine;
}
