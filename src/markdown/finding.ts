/** `line` and `column` are 1-based, from the body's first line. */
export interface Finding {
  line: number;
  column: number;
  message: string;
  fix: string;
  severity?: 'warning';
}
