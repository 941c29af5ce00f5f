/** The address of the repository, when this deployment knows it: `REPOSITORY_URL`, or that of GitHub's workflow. */
const repository: string | undefined = import.meta.env.REPOSITORY_URL;

/** Where a reader edits a file in the browser. */
export function editAddress(file: string): string | undefined {
  return repository && `${repository}/edit/main/${file}`;
}

/** Where a reader writes a reply to an article, for an editor to read first. */
export function replyAddress(title: string): string | undefined {
  // Fills in the form of .github/ISSUE_TEMPLATE/reply.yml.
  const form = new URLSearchParams({ template: 'reply.yml', title: `Reply: ${title}`, article: title });
  return repository && `${repository}/issues/new?${form}`;
}
