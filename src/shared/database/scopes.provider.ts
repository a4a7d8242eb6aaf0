import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { prepared } from './prepared.provider';

/** On whose behalf the database is asked: row security lets through this organisation's rows and no others. */
export type Tenant = { organisationId: string | null; personId: string | null };

/** A key of the tenant's to seal texts with, as it is stored. */
export type WrappedKey = { id: string; wrapped: string };

/** What was found out in a transaction, by name. */
type Known = Map<string, unknown>;

/** What travels with the asynchronous call chain. */
export type Scope = {
  tenant: Tenant;
  manager: EntityManager | null;
  keys: readonly WrappedKey[];
  known: Known;
};

const nobody: Tenant = { organisationId: null, personId: null };

/** Where no transaction is. */
const outside: Scope = { tenant: nobody, manager: null, keys: [], known: new Map() };

/** Tenants and transactions: which is at hand, and how one begins inside another. */
export class Scopes {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(private readonly source: DataSource) {}

  /** What is at hand here. */
  get current(): Scope {
    return this.scopes.getStore() ?? outside;
  }

  /** Runs `work` on behalf of a tenant; inside a transaction that goes on, for as long as the work lasts. */
  within<T>(tenant: Partial<Tenant>, work: () => Promise<T>): Promise<T> {
    const scope = this.current;
    const whose = { ...nobody, ...tenant };
    const { manager } = scope;
    if (!manager) return this.scopes.run({ ...outside, tenant: whose }, work);
    return this.changing({ ...scope, manager }, whose, work);
  }

  /** Runs `work` in one transaction; inside another, as a savepoint of it. Throwing undoes what it did. */
  transaction<T>(work: () => Promise<T>, { readOnly }: { readOnly?: boolean }): Promise<T> {
    const scope = this.current;
    if (scope.manager)
      return savepoint(scope.known, scope.manager, (manager) => this.scopes.run({ ...scope, manager }, work));
    const { tenant } = scope;
    return this.source.transaction(async (manager) => {
      const keys = await actFor(manager, tenant, readOnly);
      return this.scopes.run({ tenant, manager, keys, known: new Map() }, work);
    });
  }

  /** NOTE: a savepoint, so that work that fails takes the change of tenant back with it. */
  private changing<T>(
    outer: Scope & { manager: EntityManager },
    tenant: Tenant,
    work: () => Promise<T>,
  ): Promise<T> {
    return savepoint(outer.known, outer.manager, async (manager) => {
      const keys = await actFor(manager, tenant);
      const done = await this.scopes.run({ tenant, manager, keys, known: new Map() }, work);
      await actFor(manager, outer.tenant);
      return done;
    });
  }
}

/** The connection of a transaction. */
export function runnerOf({ queryRunner }: EntityManager): QueryRunner {
  if (!queryRunner) throw new Error('A transaction has a connection of its own');
  return queryRunner;
}

/** Work that can be taken back by itself; with it goes what was found out meanwhile. */
const savepoint = <T>(
  known: Known,
  manager: EntityManager,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> =>
  manager.transaction(work).catch((error: unknown) => {
    known.clear();
    throw error;
  });

/** Tells PostgreSQL whose rows may be seen until the transaction ends. The answer: the keys they are sealed with. */
const actFor = (
  manager: EntityManager,
  { organisationId, personId }: Tenant,
  readOnly = false,
): Promise<WrappedKey[]> =>
  prepared<WrappedKey>(runnerOf(manager), 'SELECT id, wrapped FROM act_for($1, $2, $3)', [
    named(organisationId),
    named(personId),
    readOnly,
  ]);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const named = (id: string | null) => {
  if (id !== null && !uuid.test(id)) throw new Error('A tenant is named by UUIDs');
  return id;
};
