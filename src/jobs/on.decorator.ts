import 'reflect-metadata';
import type { EventDefinition } from './event';

const ON = 'cairn:on';

type Handler<Payload> = (payload: Payload) => Promise<unknown>;

/**
 * The method runs as a job of its own each time the event happens, within the event's organisation. It may be run
 * more than once for one event, so what it does stands behind a unique key.
 */
export const On =
  <Payload extends object>(event: EventDefinition<Payload>) =>
  <Method extends Handler<Payload>>(
    _: object,
    name: string,
    { value }: TypedPropertyDescriptor<Method>,
  ): void => {
    if (!value || Reflect.hasMetadata(ON, value)) throw new Error(`The method "${name}" takes one @On`);
    Reflect.defineMetadata(ON, event, value);
  };

/** The event a method subscribes to, if it does. */
export const eventOf = (method: object): EventDefinition<object> | undefined =>
  Reflect.getMetadata(ON, method) as EventDefinition<object> | undefined;
