interface ImportMetaEnv {
  /** Address of the repository, for links to edit and to reply. */
  readonly REPOSITORY_URL?: string;
  /** Whether the pages are shown by `npm run dev`. */
  readonly LIVE_PREVIEW: boolean;
  /** Whether readers' browsers keep the pages: not in the live preview, and not with `SITE_OFFLINE=off`. */
  readonly OFFLINE: boolean;
}

interface Window {
  /** Trusted Types, which not every browser has: https://www.w3.org/TR/trusted-types/ */
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
  };
}

interface Navigator {
  /** What not every browser tells: https://wicg.github.io/savedata/ */
  readonly connection?: { readonly saveData?: boolean };
}

/** Vite gives the file as a `data:` address. */
declare module '*.woff?inline' {
  const address: string;
  export default address;
}

/** The engine of the search in `dist/pagefind/`, where a script is bundled with it: what is needed of its interface. */
declare module 'archive:pagefind' {
  type Engine = import('./search/pagefind.ts').Pagefind;
  interface Instance extends Engine {
    init(): Promise<void>;
    options(options: { ranking: object }): Promise<void>;
    mergeIndex(path: string, options: { baseUrl: string; language: string }): Promise<void>;
  }
  export function createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Instance;
}
