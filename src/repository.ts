/** GitHub's workflow sets it. */
const repository: string | undefined = import.meta.env.REPOSITORY_URL;

/** `file` is a path from the root. Undefined without a repository. */
export function editAddress(file: string): string | undefined {
  return repository && `${repository}/edit/main/${file}`;
}

/** Undefined without a repository. */
export function replyAddress(title: string): string | undefined {
  // Fields of .github/ISSUE_TEMPLATE/reply.yml.
  const form = new URLSearchParams({ template: 'reply.yml', title: `Reply: ${title}`, article: title });
  return repository && `${repository}/issues/new?${form}`;
}
