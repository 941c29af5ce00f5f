/** From here on an error that nobody catches ends the process and is told in its own words, without a stack trace. */
export function tellErrors(): void {
  process.on('uncaughtException', (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}
