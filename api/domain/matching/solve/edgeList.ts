import type { WeightedEdges } from '../certificate.ts';

const [tab, newline, carriageReturn, space, minus, zero, nine] = [9, 10, 13, 32, 45, 48, 57];
const largest = 2 ** 31 - 1;
/** A solver's arrays take some 150 bytes for each. */
const mostVertices = 10_000_000;

/**
 * Reads a graph from text, byte by byte and chunk by chunk, so that millions of lines take a second: first "vertexCount
 * edgeCount", then "u v weight" a line; vertices from 0, whole numbers, spaces or tabs between them. Blank lines are
 * skipped. Anything else is refused with a RangeError that names the line.
 */
export class EdgeList {
  vertexCount = -1;
  #announced = 0;
  #count = 0;
  #columns: readonly [Int32Array, Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];
  #line = 1;
  /** The numbers of the line so far, and the one that is being read. */
  readonly #fields = [0, 0, 0];
  #fieldCount = 0;
  #value = 0;
  #isNegative = false;
  #digits = 0;

  read(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (byte >= zero && byte <= nine) {
        this.#value = 10 * this.#value + byte - zero;
        this.#digits += 1;
      } else if (byte === space || byte === tab || byte === carriageReturn) this.#endField();
      else if (byte === newline) this.#endLine();
      else if (byte === minus && this.#digits === 0 && !this.#isNegative) this.#isNegative = true;
      else throw this.#malformed();
    }
  }

  /** The graph, once everything has been read. */
  end(): { vertexCount: number; edges: WeightedEdges } {
    this.#endLine();
    if (this.vertexCount === -1)
      throw new RangeError('The file is empty: its first line should be "vertexCount edgeCount".');
    if (this.#count < this.#announced)
      throw new RangeError(`Line 1 announces ${this.#announced} edges, but the file ends after ${this.#count}.`);
    const [u, v, weight] = this.#columns;
    const cut = (column: Int32Array): Int32Array => column.subarray(0, this.#count);
    return { vertexCount: this.vertexCount, edges: { u: cut(u), v: cut(v), weight: cut(weight) } };
  }

  #endField(): void {
    if (this.#digits === 0 && !this.#isNegative) return;
    if (this.#digits === 0 || this.#fieldCount === (this.vertexCount === -1 ? 2 : 3)) throw this.#malformed();
    if (this.#value > largest) throw this.#refusal(`has a number above ${largest}`);
    this.#fields[this.#fieldCount++] = this.#isNegative ? -this.#value : this.#value;
    this.#value = this.#digits = 0;
    this.#isNegative = false;
  }

  #endLine(): void {
    this.#endField();
    if (this.#fieldCount > 0) {
      if (this.vertexCount === -1) this.#readHead();
      else this.#readEdge();
    }
    this.#fieldCount = 0;
    this.#line += 1;
  }

  #readHead(): void {
    const [vertexCount = -1, edgeCount = -1] = this.#fields;
    if (this.#fieldCount !== 2) throw this.#malformed();
    if (vertexCount < 0 || edgeCount < 0) throw this.#refusal('announces a negative number');
    if (vertexCount > mostVertices) throw this.#refusal(`announces more than ${mostVertices} vertices`);
    this.vertexCount = vertexCount;
    this.#announced = edgeCount;
  }

  #readEdge(): void {
    const [u = -1, v = -1, weight = -1] = this.#fields;
    if (this.#fieldCount !== 3) throw this.#malformed();
    if (this.#count === this.#announced) throw this.#refusal(`is one edge more than the ${this.#announced} announced`);
    if (Math.min(u, v) < 0 || Math.max(u, v) >= this.vertexCount)
      throw this.#refusal(`joins ${u} and ${v}, but vertices go from 0 to ${this.vertexCount - 1}`);
    if (u === v) throw this.#refusal(`joins vertex ${u} with itself`);
    if (weight < 0) throw this.#refusal(`has the negative weight ${weight}`);
    if (this.#count === this.#columns[0].length) this.#grow();
    const [us, vs, weights] = this.#columns;
    us[this.#count] = u;
    vs[this.#count] = v;
    weights[this.#count] = weight;
    this.#count += 1;
  }

  /** What a first line announces is not believed before it comes. */
  #grow(): void {
    const wider = (column: Int32Array): Int32Array => {
      const copy = new Int32Array(Math.min(this.#announced, Math.max(1 << 16, 2 * column.length)));
      copy.set(column);
      return copy;
    };
    const [u, v, weight] = this.#columns;
    this.#columns = [wider(u), wider(v), wider(weight)];
  }

  #malformed(): RangeError {
    const expected =
      this.vertexCount === -1 ? 'two whole numbers, "vertexCount edgeCount"' : 'three whole numbers, "u v weight"';
    return this.#refusal(`should be ${expected}`);
  }

  #refusal(problem: string): RangeError {
    return new RangeError(`Line ${this.#line} ${problem}.`);
  }
}
