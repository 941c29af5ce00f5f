interface ImportMetaEnv {
  /** Address of the repository, for links to edit and to reply. */
  readonly REPOSITORY_URL?: string;
  /** Whether the pages are shown by `npm run dev`. */
  readonly LIVE_PREVIEW: boolean;
}

/** Vite gives the file as a `data:` address. */
declare module '*.woff?inline' {
  const address: string;
  export default address;
}
