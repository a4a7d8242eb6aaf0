const LONGEST = 255;
const DAY = 86_400_000;
/** Days are counted from the first of January of the year 0. */
const BEGINNING = Date.parse('0000-01-01T00:00:00Z');

/** Writes one value after another. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  raw(bytes: Iterable<number>): this {
    this.bytes.push(...bytes);
    return this;
  }

  /** An ISO day, in three bytes. */
  day(day: string): this {
    const days = Math.round((Date.parse(`${day}T00:00:00Z`) - BEGINNING) / DAY);
    return this.raw([days >> 16, (days >> 8) & 255, days & 255]);
  }

  /** A whole number, seven bits to a byte, the lowest first; every byte but the last has its highest bit set. */
  count(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0 || value > 0x7fff_ffff)
      throw new RangeError(`${value} is no count`);
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.bytes.push((rest & 127) | 128);
    return this.raw([rest]);
  }

  /** A text in UTF-8 after its length in one byte. */
  text(text: string): this {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > LONGEST) throw new RangeError('A text is too long for the compact form');
    return this.raw([bytes.length]).raw(bytes);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what a `ByteWriter` wrote, and throws (`RangeError`, `TypeError`) at anything that it does not write. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  raw(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('There is less than there should be');
    return this.bytes.subarray(this.at, (this.at += length));
  }

  day(): string {
    const [high = 0, middle = 0, low = 0] = this.raw(3);
    return new Date(BEGINNING + (high * 65_536 + middle * 256 + low) * DAY).toISOString().slice(0, 10);
  }

  count(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const [byte = 0] = this.raw(1);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return byte === 0 && shift > 0 ? longer() : value;
    }
    return longer();
  }

  text(): string {
    const [length = 0] = this.raw(1);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.raw(length));
  }

  end(): void {
    if (this.at !== this.bytes.length) throw new RangeError('There is more than there should be');
  }
}

function longer(): never {
  throw new RangeError('A count is longer than it need be');
}
