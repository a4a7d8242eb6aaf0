import { ArchiveLists } from '../../../src/certificates/bulk/archive-lists.provider';
import { Spool } from '../../../src/certificates/bulk/spool.provider';

test('lists that cannot all be begun leave none behind', async () => {
  const begun: Spool[] = [];
  const open = async () => {
    if (begun.length === 2) throw new Error('There is no room');
    begun.push(await Spool.open());
    return begun[begun.length - 1] as Spool;
  };
  await expect(ArchiveLists.begin('2026-05-03T10:00:00Z', open)).rejects.toThrow('There is no room');
  expect(begun).toHaveLength(2);
  for (const list of begun) await expect(list.read().next()).rejects.toThrow('closed');
});
