/**
 * What happens next in a search: a heap of (time, code), the earliest first. Four children a node, which halves the
 * depth and keeps brothers in one cache line. Nothing is ever taken out of the middle: who pops checks if it still holds.
 */
export class EventQueue {
  size = 0;
  /** Of the event popped last. */
  time = 0;
  #times = new Float64Array(1024);
  #codes = new Int32Array(1024);

  clear(): void {
    this.size = 0;
  }

  push(time: number, code: number): void {
    if (this.size === this.#codes.length) this.#double();
    const [times, codes] = [this.#times, this.#codes];
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const up = (at - 1) >> 2;
      const above = times[up] as number;
      if (above <= time) break;
      times[at] = above;
      codes[at] = codes[up] as number;
      at = up;
    }
    times[at] = time;
    codes[at] = code;
  }

  /** The code of the earliest event, whose time is left in `time`; only when there is one. */
  pop(): number {
    const [times, codes] = [this.#times, this.#codes];
    const first = codes[0] as number;
    this.time = times[0] as number;
    this.size -= 1;
    const { size } = this;
    const time = times[size] as number;
    const code = codes[size] as number;
    let at = 0;
    for (let child = 1; child < size; child = 4 * at + 1) {
      let least = child;
      let leastTime = times[child] as number;
      const end = Math.min(child + 4, size);
      for (let other = child + 1; other < end; other += 1) {
        const otherTime = times[other] as number;
        if (otherTime < leastTime) {
          least = other;
          leastTime = otherTime;
        }
      }
      if (leastTime >= time) break;
      times[at] = leastTime;
      codes[at] = codes[least] as number;
      at = least;
    }
    times[at] = time;
    codes[at] = code;
    return first;
  }

  #double(): void {
    const [times, codes] = [this.#times, this.#codes];
    this.#times = new Float64Array(2 * times.length);
    this.#codes = new Int32Array(2 * codes.length);
    this.#times.set(times);
    this.#codes.set(codes);
  }
}
