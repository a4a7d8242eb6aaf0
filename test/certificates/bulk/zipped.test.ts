import { setImmediate } from 'node:timers/promises';
import { type ArchiveFile, zipped } from '../../../src/certificates/bulk/archive.provider';
import { Spool } from '../../../src/certificates/bulk/spool.provider';

const at = new Date('2026-05-03T10:00:00Z');
const file = (name: string): ArchiveFile => ({ path: name, bytes: Buffer.alloc(200_000, name) });

test('an archive whose files break off breaks off for its reader', async () => {
  const stream = zipped(
    (async function* () {
      yield file('a');
      await setImmediate();
      throw new Error('The storage is gone');
    })(),
    at,
  );
  await expect(stream.resume().toArray()).rejects.toThrow('The storage is gone');
});

test('whoever gives the files may clear up when the reader leaves', async () => {
  let cleared = false;
  const stream = zipped(
    (async function* () {
      try {
        for (const name of ['a', 'b', 'c', 'd']) yield file(name);
      } finally {
        cleared = true;
      }
    })(),
    at,
  );
  await new Promise((resolve) => stream.once('readable', resolve));
  stream.destroy();
  for (let turns = 0; turns < 20; turns++) await setImmediate();
  expect(cleared).toBe(true);
});

test('a spool gives back what was written, however long, as often as it is asked', async () => {
  const spool = await Spool.open();
  const lines = Array.from({ length: 20_000 }, (_, at) => `${at} नूर\n`);
  for (const line of lines) await spool.write(line);
  for (let times = 0; times < 2; times++) {
    const pieces: Buffer[] = [];
    for await (const piece of spool.read()) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe(lines.join(''));
  }
  await spool.close();
});
