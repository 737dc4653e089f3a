/** Why the process can't start, in one plain sentence that says what to do; shown without a stack trace. */
export class CannotStart extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'CannotStart';
  }
}
