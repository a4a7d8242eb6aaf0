import type { EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

export type Statement = { sql: string; values: unknown[] };

/** A row to add to the table of an entity. What is left out has its default in the database. */
export type NewRow = { entity: EntityTarget<ObjectLiteral>; row: ObjectLiteral };

/** One of several rows that are added together, of whatever tables they are. */
export const newRow = <T extends ObjectLiteral>(entity: EntityTarget<T>, row: Partial<T>): NewRow => ({
  entity,
  row,
});

type Adding = { metadata: EntityMetadata; row: ObjectLiteral };

/** Adds one row; the answer has the columns asked for. `before`: how many values the statement has already. */
export function insertion({ metadata, row }: Adding, asked: readonly string[] = [], before = 0): Statement {
  const { columns, tablePath, connection } = metadata;
  const given = columns.filter(({ propertyName }) => row[propertyName] !== undefined);
  const names = given.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const places = given.map((_, at) => `$${before + at + 1}`).join(', ');
  const returned = columns.filter(({ propertyName }) => asked.includes(propertyName));
  const returning = returned.length > 0 ? ` RETURNING ${named(returned)}` : '';
  return {
    sql: `INSERT INTO "${tablePath}" (${names}) VALUES (${places})${returning}`,
    values: given.map((column) => connection.driver.preparePersistentValue(row[column.propertyName], column)),
  };
}

/** Adds rows to as many tables; PostgreSQL looks at their foreign keys once all of them are there. */
export function insertions(rows: readonly Adding[]): Statement {
  const values: unknown[] = [];
  const each = rows.map((one) => {
    const { sql, values: own } = insertion(one, [], values.length);
    values.push(...own);
    return sql;
  });
  const first = each.slice(0, -1).map((sql, at) => `added_${at} AS (${sql})`);
  const last = each.at(-1) ?? 'SELECT';
  return { sql: first.length > 0 ? `WITH ${first.join(', ')} ${last}` : last, values };
}

/** One row that is asked for by what is known of it; of several the one that is last by a column. */
export type Question<T extends ObjectLiteral> = {
  /** What the answer is remembered as, where it is. */
  what: string;
  entity: EntityTarget<T>;
  known: Partial<T>;
  last?: keyof T & string;
};

type Asking = { metadata: EntityMetadata; known: ObjectLiteral; last?: string };

/** Asks for as many rows at once; `answers` reads what comes of it. */
export function selections(asking: readonly Asking[]): Statement {
  const values: unknown[] = [];
  const each = asking.map(({ metadata: { columns, tablePath }, known, last }, at) => {
    const conditions = columns
      .filter(({ propertyName }) => known[propertyName] !== undefined)
      .map(({ propertyName, databaseName }) => {
        const value: unknown = known[propertyName];
        return value === null ? `"${databaseName}" IS NULL` : `"${databaseName}" = $${values.push(value)}`;
      });
    const order = columns.find(({ propertyName }) => propertyName === last)?.databaseName;
    const latest = order ? ` ORDER BY "${order}" DESC` : '';
    return `LEFT JOIN LATERAL (SELECT ${named(columns, `${at} `)} FROM "${tablePath}"
      WHERE ${conditions.join(' AND ')}${latest} LIMIT 1) AS asked_${at} ON true`;
  });
  return { sql: `SELECT * FROM (VALUES (1)) AS question ${each.join(' ')}`, values };
}

/** The rows that were asked for, as their entities have them; null for those that are not there. */
export const answers = (asking: readonly Asking[], row: ObjectLiteral): unknown[] =>
  asking.map(({ metadata: { columns, primaryColumns, connection } }, at) => {
    const said = (name: string): unknown => row[`${at} ${name}`];
    if (said(primaryColumns[0]?.propertyName ?? '') === null) return null;
    return Object.fromEntries(
      columns.map((column) => [
        column.propertyName,
        connection.driver.prepareHydratedValue(said(column.propertyName), column) as unknown,
      ]),
    );
  });

const named = (columns: EntityMetadata['columns'], before = ''): string =>
  columns
    .map(({ databaseName, propertyName }) => `"${databaseName}" AS "${before}${propertyName}"`)
    .join(', ');
