type Variables = Record<string, string | undefined>;

/** Tie git to one repository; hooks set them. From `git rev-parse --local-env-vars`, without the settings. */
const ofOneRepository = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]);

/**
 * Environments in which git looks for a repository: around its working folder and, in a hook, in the repository of the
 * hook. Off the network, with messages in English.
 */
export function gitEnvironments(variables: Variables): Variables[] {
  // git before 2.44 does not know GIT_NO_LAZY_FETCH; there GIT_ALLOW_PROTOCOL prevents the fetch.
  const ours = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', LC_ALL: 'C' };
  const others = Object.entries(variables).filter(([name]) => !ofOneRepository.has(name));
  const around = { ...Object.fromEntries(others), ...ours };
  const { GIT_DIR } = variables;
  // A hook that publishes checks files out into a folder that has no repository.
  return GIT_DIR === undefined ? [around] : [around, { ...around, GIT_DIR }];
}
