import { contextAt } from './contexts';

type Json = Record<string, unknown>;
/** A context of jsonld.js as it stands at one place of a document. */
type Active = {
  mappings: Map<string, unknown>;
  protected: Json;
  inverse: unknown;
  getInverse: unknown;
  previousContext?: Active;
  copyOf?: Active;
  clone: () => Active;
  revertToPreviousContext: () => Active;
  '@base'?: unknown;
  '@language'?: unknown;
  '@vocab'?: unknown;
};
type Processed = { context?: Active };

/** How many contexts that stand in documents themselves are remembered. */
const REMEMBERED = 500;
/** Longer ones are a stranger's way to fill our memory; in characters. */
const LONGEST_REMEMBERED = 20_000;

/**
 * Answers jsonld.js when it asks for contexts, and remembers what it made of each at each place. On its own it makes
 * every context of a type anew, and copies every word of it, for every object that has the type: fourteen times the
 * work for a badge. NOTE: its contexts are never changed once they are made, so a copy may share their words, and
 * going back to the context before needs no copy at all.
 */
class ContextResolver {
  private readonly byAddress = new Map<string, Resolved[]>();
  private readonly byObject = new WeakMap<object, Resolved[]>();
  private readonly byText = new Map<string, Resolved[]>();

  /** The contexts of a `@context`. Rejects with `UnknownContext` for an address whose context is not kept here. */
  resolve({ context }: { context: unknown }): Promise<Resolved[]> {
    return new Promise((resolve) => {
      resolve(asList(inner(context)).flatMap((one) => this.one(one)));
    });
  }

  private one(context: unknown): Resolved[] {
    if (context === null) return [new Resolved(null)];
    if (typeof context === 'string') return this.at(context);
    if (typeof context !== 'object') throw new Error('A context is an address or an object');
    const known = this.byObject.get(context);
    if (known) return known;
    const found = this.like(context);
    this.byObject.set(context, found);
    return found;
  }

  private at(address: string): Resolved[] {
    const known = this.byAddress.get(address);
    if (known) return known;
    const found = asList(inner(contextAt(address))).flatMap((one) => this.one(one));
    this.byAddress.set(address, found);
    return found;
  }

  private like(context: object): Resolved[] {
    const text = JSON.stringify(context);
    const known = this.byText.get(text);
    if (known) return known;
    if (this.byText.size >= REMEMBERED) this.byText.clear();
    const made = [new Resolved(context)];
    if (text.length > LONGEST_REMEMBERED) return made;
    this.byText.set(text, made);
    return made;
  }
}

const made = new WeakSet<Active>();

/** One context, and what was made of it at each place that it was met in. */
class Resolved {
  private readonly after = new WeakMap<Active, Processed>();
  private readonly within = new WeakMap<Active, Processed>();

  constructor(readonly document: object | null) {}

  getProcessed(active: Active): Processed | undefined {
    return isCopy(active) ? this.within.get(active.previousContext) : this.after.get(active);
  }

  setProcessed(active: Active, processed: Processed): void {
    if (processed.context) {
      Object.assign(processed.context, { clone: copy, revertToPreviousContext: back });
      made.add(processed.context);
    }
    if (isCopy(active)) this.within.set(active.previousContext, processed);
    else this.after.set(active, processed);
  }
}

/** Whether this is another context word for word, made only to come back to that one. */
const isCopy = (active: Active): active is Active & { previousContext: Active } =>
  active.previousContext !== undefined && active.copyOf === active.previousContext && !made.has(active);

function copy(this: Active): Active {
  const child: Active = {
    mappings: new Map(this.mappings),
    protected: { ...this.protected },
    inverse: null,
    getInverse: this.getInverse,
    copyOf: this,
    clone: copy,
    revertToPreviousContext: back,
  };
  if (this.previousContext) child.previousContext = this.previousContext;
  for (const name of ['@base', '@language', '@vocab'] as const) if (name in this) child[name] = this[name];
  return child;
}

function back(this: Active): Active {
  return this.previousContext ?? this;
}

const inner = (context: unknown): unknown =>
  typeof context === 'object' && context !== null && '@context' in context ? context['@context'] : context;

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

export const contextResolver = new ContextResolver();
