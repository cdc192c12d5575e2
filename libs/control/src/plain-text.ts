/** An answer of the control API that is text and no JSON. */
export class PlainText {
  constructor(readonly text: string) {}
}
