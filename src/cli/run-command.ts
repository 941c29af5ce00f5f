/** Sets exit code 2 for invalid arguments, else 1. Prints no stack trace. */
export async function runCommand(usage: string, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isArgument = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    console.error(isArgument ? `${message}\n${usage}` : message);
    process.exitCode = isArgument ? 2 : 1;
  }
}
