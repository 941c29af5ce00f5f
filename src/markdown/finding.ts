/** Something that is wrong with a body. `line` and `column` are 1-based and count from the body's first line. */
export interface Finding {
  line: number;
  column: number;
  message: string;
  fix: string;
  severity?: 'warning';
}
