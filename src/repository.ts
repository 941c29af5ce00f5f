import { settings } from './settings/settings.ts';

/** `file` is a path from the root. Undefined without a repository. */
export function editAddress(file: string): string | undefined {
  const { repositoryUrl } = settings();
  return repositoryUrl && `${repositoryUrl}/edit/main/${file}`;
}

/** Undefined without a repository. */
export function replyAddress(title: string): string | undefined {
  // Fields of .github/ISSUE_TEMPLATE/reply.yml.
  const form = new URLSearchParams({ template: 'reply.yml', title: `Reply: ${title}`, article: title });
  const { repositoryUrl } = settings();
  return repositoryUrl && `${repositoryUrl}/issues/new?${form}`;
}
