import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type EventDefinition, isDefined } from './event';
import { type Schedule, scheduleOf } from './every.decorator';
import { type Job, UnfitPayload } from './job';
import { eventOf } from './on.decorator';

type Method = (payload?: unknown) => Promise<unknown>;
type Subscriber = {
  name: string;
  run: Method;
  event: EventDefinition<object> | null;
  schedule: Schedule | null;
};

/** The event of a scheduled method whose time has come. */
export const TIME_CAME = 'jobs.time-came';

/** Everyone who does work in the background, found at start among the providers. */
@Injectable()
export class Subscribers implements OnModuleInit {
  private readonly byName = new Map<string, Subscriber>();
  private found = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const instances = new Set(this.discovery.getProviders().map((provider) => provider.instance as unknown));
    for (const instance of instances) {
      if (typeof instance === 'object' && instance !== null)
        this.subscribe(instance as Record<string, Method>);
    }
    this.found = true;
  }

  /** One job for everyone who is to be told of this event. */
  jobsFor({ subscriber, ...event }: Omit<Job, 'subscriber'> & { subscriber: string | null }): Job[] {
    if (!this.found) throw new Error('Events are told once the application is initialised');
    if (subscriber) return [{ ...event, subscriber }];
    const listening = [...this.byName.values()].filter((one) => one.event?.name === event.eventName);
    return listening.map(({ name }) => ({ ...event, subscriber: name }));
  }

  /** Does the work of a job. */
  async run({ subscriber, payload }: Job): Promise<void> {
    const found = this.byName.get(subscriber);
    if (!found) throw new Error(`Nobody here is called ${subscriber}`);
    if (!found.event) return void (await found.run());
    const parsed = found.event.schema.safeParse(payload);
    if (!parsed.success) throw new UnfitPayload(`${found.event.name}: ${parsed.error.message}`);
    await found.run(parsed.data);
  }

  /** Who runs by the clock, and when; sorted by name. */
  scheduled(): (Schedule & { name: string })[] {
    const all = [...this.byName.values()].flatMap(({ name, schedule }) =>
      schedule ? [{ name, ...schedule }] : [],
    );
    return all.sort((a, b) => a.name.localeCompare(b.name));
  }

  private subscribe(instance: Record<string, Method>): void {
    const prototype = Object.getPrototypeOf(instance) as Record<string, Method>;
    for (const method of this.scanner.getAllMethodNames(prototype)) {
      const own = prototype[method];
      if (typeof own !== 'function') continue;
      const event = eventOf(own) ?? null;
      const schedule = scheduleOf(own) ?? null;
      const name = `${instance.constructor.name}.${method}`;
      if (event || schedule) this.add({ name, event, schedule, run: own.bind(instance) as Method });
    }
  }

  private add(subscriber: Subscriber): void {
    const { name, event, schedule } = subscriber;
    if (this.byName.has(name)) throw new Error(`Two subscribers are called ${name}`);
    if (event && schedule) throw new Error(`${name} has both @On and @Every`);
    if (event && !isDefined(event))
      throw new Error(`${name} subscribes to "${event.name}", which nobody defined`);
    this.byName.set(name, subscriber);
  }
}
