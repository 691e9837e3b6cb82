/** A set of small numbers that is emptied in no time, for who fills one again and again. */
export class Marks {
  #stamps = new Int32Array(256)
  #now = 1
  size = 0

  clear(): void {
    this.#now++
    this.size = 0
  }

  has(index: number): boolean {
    return this.#stamps[index] === this.#now
  }

  add(index: number): void {
    if (index >= this.#stamps.length) {
      const stamps = new Int32Array(Math.max(index + 1, 2 * this.#stamps.length))
      stamps.set(this.#stamps)
      this.#stamps = stamps
    }
    if (this.#stamps[index] === this.#now) return
    this.#stamps[index] = this.#now
    this.size++
  }
}
