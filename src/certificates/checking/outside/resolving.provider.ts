import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { type networksIn, mayConnect } from './address';

/** The name leads into a network that nobody may send us to. */
export class PrivateAddress extends Error {}

type Found = { address: string; family: number };
type Resolve = (name: string, tell: (error: Error | null, found: Found[]) => void) => void;

const byTheSystem: Resolve = (name, tell) => lookup(name, { all: true }, tell);

/**
 * Looks names up for connections: the addresses that are given are the ones that were checked, so a name cannot lead
 * elsewhere in between. One address that may not be connected to is enough to refuse the name.
 */
export const checkedLookup =
  (allowed: ReturnType<typeof networksIn>, resolve: Resolve = byTheSystem): LookupFunction =>
  (name, options, tell) =>
    resolve(name, (error, found) => {
      if (error) return tell(error, []);
      const [first] = found;
      if (!first || found.some(({ address }) => !mayConnect(address, allowed)))
        return tell(new PrivateAddress(name), []);
      if (options.all) tell(null, found);
      else tell(null, first.address, first.family);
    });
