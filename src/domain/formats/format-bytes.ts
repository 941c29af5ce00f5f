/** `640 bytes`, `12 KB` or `1.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [kilobytes, megabytes] = [Math.round(bytes / 1000), bytes / 1_000_000];
  return kilobytes < 1000 ? `${kilobytes} KB` : `${megabytes.toFixed(1)} MB`;
}
