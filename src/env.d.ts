interface ImportMetaEnv {
  readonly REPOSITORY_URL?: string;
}

/** Vite gives the file as a `data:` address. */
declare module '*.woff?inline' {
  const address: string;
  export default address;
}
