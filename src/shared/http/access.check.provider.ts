import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access.decorator';

const PATH = 'path';
const METHOD = 'method';

export type Route = { handler: string; path: string; method: number; access: Access | undefined };

/** Knows every route and refuses to start while one does not say who may use it. */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.routes().filter(({ access }) => !access);
    if (open.length === 0) return;
    const names = open.map(({ handler }) => handler).join(', ');
    throw new Error(`These routes do not say who may use them (@Public, @SignedIn or @Requires): ${names}`);
  }

  /** Every route of every controller. */
  routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || typeof metatype !== 'function') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      const base = this.reflector.get<string>(PATH, metatype) ?? '';
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name] as () => unknown;
        const path = Reflect.getMetadata(PATH, method) as string | undefined;
        if (path === undefined) return [];
        return {
          handler: `${metatype.name}.${name}`,
          path: `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          method: Reflect.getMetadata(METHOD, method) as number,
          access: this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [method, metatype]),
        };
      });
    });
  }
}
