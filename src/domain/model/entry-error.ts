/** Names the entry in an error of `make`, which the check did not foresee. */
export function namingEntry<Result>({ file, id }: { file: string; id: string }, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    throw new Error(`${file}: "${id}" cannot be shown. ${messageOf(error)}`, { cause: error });
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
