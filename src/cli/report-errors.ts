/** Uncaught errors end the process without a stack trace. */
export function reportErrors(): void {
  process.on('uncaughtException', (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}
