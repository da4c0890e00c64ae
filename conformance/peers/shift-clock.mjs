// @ts-check
// Loaded in front of a client: sets the clock of its process wrong by AEOP_CLOCK_SHIFT milliseconds. The client itself stays as it is.
const shift = Number(process.env.AEOP_CLOCK_SHIFT)
const RealDate = Date

globalThis.Date = class extends RealDate {
  /** @param {ConstructorParameters<DateConstructor> | []} words */
  constructor(...words) {
    if (words.length === 0) super(RealDate.now() + shift)
    else super(...words)
  }

  static now() {
    return RealDate.now() + shift
  }
}
