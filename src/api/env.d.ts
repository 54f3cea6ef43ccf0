interface ViteTypeOptions {
  strictImportMetaEnv: unknown;
}

interface ImportMetaEnv {
  /** Where the gallery's API lives, without `/api`; absent or empty for the page's own origin. */
  readonly VITE_API_BASE?: string;
}
