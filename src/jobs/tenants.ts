/** Knows every organisation; this module asks, a later one answers. */
export abstract class Tenants {
  /** The ids of all organisations that scheduled work is done for. */
  abstract ids(): Promise<string[]>;
}
