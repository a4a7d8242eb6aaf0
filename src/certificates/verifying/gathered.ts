type Told<Answer> = (answer: Answer) => void;

/**
 * Asks for everybody who waits at once: what is asked in one turn of the event loop, or while as many questions as
 * allowed are out, becomes the next question. Whoever asks for the same thing shares its answer.
 */
export class Gathered<Answer> {
  private waiting = new Map<string, Told<Answer>[]>();
  private out = 0;
  private planned = false;

  constructor(
    /** Asks for these things and tells the answer to each. It must answer, and must not throw. */
    private readonly ask: (things: string[], tell: (answerTo: (thing: string) => Answer) => void) => void,
    private readonly limits: { atOnce: number; questions: number },
  ) {}

  want(thing: string, tell: Told<Answer>): void {
    const others = this.waiting.get(thing);
    if (others) others.push(tell);
    else this.waiting.set(thing, [tell]);
    this.plan();
  }

  private plan(): void {
    if (this.planned || this.out >= this.limits.questions || this.waiting.size === 0) return;
    this.planned = true;
    setImmediate(() => {
      this.planned = false;
      this.send(this.next());
      this.plan();
    });
  }

  private send(wanted: Map<string, Told<Answer>[]>): void {
    this.out++;
    this.ask([...wanted.keys()], (answerTo) => {
      this.out--;
      this.plan();
      for (const [thing, told] of wanted) for (const tell of told) tell(answerTo(thing));
    });
  }

  /** Those who have waited longest, as many as fit into one question. */
  private next(): Map<string, Told<Answer>[]> {
    const all = this.waiting;
    if (all.size <= this.limits.atOnce) {
      this.waiting = new Map();
      return all;
    }
    const first = new Map([...all].slice(0, this.limits.atOnce));
    for (const thing of first.keys()) all.delete(thing);
    return first;
  }
}
