import type { EntityMetadata, ObjectLiteral } from 'typeorm';

/** The statement that adds one row to the table of an entity, with the values of the columns that are given. */
export function insertion(
  { columns, tablePath, connection }: EntityMetadata,
  row: ObjectLiteral,
  asked: readonly string[],
): { sql: string; values: unknown[] } {
  const quoted = (some: typeof columns) => some.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const given = columns.filter(({ propertyName }) => row[propertyName] !== undefined);
  const places = given.map((_, at) => `$${at + 1}`).join(', ');
  const returned = columns.filter(({ propertyName }) => asked.includes(propertyName));
  return {
    sql: `INSERT INTO "${tablePath}" (${quoted(given)}) VALUES (${places})${
      returned.length > 0
        ? ` RETURNING ${returned.map(({ databaseName, propertyName }) => `"${databaseName}" AS "${propertyName}"`).join(', ')}`
        : ''
    }`,
    values: given.map((column) => connection.driver.preparePersistentValue(row[column.propertyName], column)),
  };
}
