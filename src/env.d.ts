interface ImportMetaEnv {
  /** Address of the repository, for links to edit and to reply. */
  readonly REPOSITORY_URL?: string;
  /** Whether the pages are shown by `npm run dev`. */
  readonly LIVE_PREVIEW: boolean;
}

interface Window {
  /** Trusted Types, which not every browser has: https://www.w3.org/TR/trusted-types/ */
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
  };
}

/** Vite gives the file as a `data:` address. */
declare module '*.woff?inline' {
  const address: string;
  export default address;
}

/** Pagefind's engine, which the index brings along; `src/indexing/bundle-worker.ts` puts it in. */
declare module 'pagefind.js' {
  interface Instance {
    init(): Promise<void>;
    options(options: { ranking: { metaWeights: Record<string, number> } }): Promise<void>;
    mergeIndex(path: string, options: { language: string }): Promise<void>;
    search: import('./search/pagefind.ts').Pagefind['search'];
    filters: import('./search/pagefind.ts').Pagefind['filters'];
    preload: import('./search/pagefind.ts').Pagefind['preload'];
  }
  export function createInstance(options: { basePath: string; noWorker: boolean }): Instance;
}
