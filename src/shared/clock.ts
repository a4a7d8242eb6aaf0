/** What time it is. Everything that depends on time asks a clock, so that tests and demonstrations can move it. */
export abstract class Clock {
  abstract now(): Date;
}
