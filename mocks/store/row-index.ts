/** The rows of a table by the value of one of their fields, so that few are found among many. */
export class RowIndex<Row extends object> {
  readonly #field: keyof Row;
  readonly #rows = new Map<unknown, Map<string, Row>>();

  constructor(field: keyof Row) {
    this.#field = field;
  }

  /** Takes down that a row has come, gone or changed; `undefined` where there is none. */
  replace(key: string, before: Row | undefined, after: Row | undefined): void {
    if (before !== undefined && before[this.#field] !== after?.[this.#field])
      this.#rows.get(before[this.#field])?.delete(key);
    if (after === undefined) return;
    const rows = this.#rows.get(after[this.#field]) ?? new Map<string, Row>();
    this.#rows.set(after[this.#field], rows.set(key, after));
  }

  find(value: string): Row[] {
    return [...(this.#rows.get(value)?.values() ?? [])];
  }

  count(value: string): number {
    return this.#rows.get(value)?.size ?? 0;
  }
}
