import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyLedger } from '../../../src/practice';
import { LedgerFile } from '../../../src/practice/proving/ledger-file.schemas';
import { verifyFile } from '../../../src/practice/proving/verify-file';
import { canonicalise } from '../../../src/shared/signing/canonical';
import { hashOf } from '../../../src/practice/signing/chain';
import { Ledger } from '../../../src/practice/signing/ledger.service';
import { Database } from '../../../src/shared/database/database.service';
import { makeKeyPair, signText, verifyText } from '../../../src/shared/signing/ed25519';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { signed, written } from '../practising';

const app = useApp();
type Chain = LedgerFile['chains'][number];

/** The ledger of a trainee with three entries signed, as they would take it away. */
async function exported(): Promise<{ file: LedgerFile; priya: Somebody; entries: string[] }> {
  const { priya, sam } = await app.cast();
  const entries = [];
  for (let at = 0; at < 3; at += 1) entries.push(await signed(app, priya, sam));
  const answer = await app.as(priya).get('/practice-entries/ledger.json');
  return { file: LedgerFile.parse(JSON.parse(answer.body)), priya, entries };
}

const chainOf = ({ chains: [chain] }: LedgerFile): Chain => {
  if (!chain) throw new Error('There is no chain');
  return chain;
};

/** A copy of a ledger in which somebody has changed something. */
function altered(file: LedgerFile, alter: (chain: Chain) => void): LedgerFile {
  const copy = structuredClone(file);
  alter(chainOf(copy));
  return copy;
}

const second = ({ links }: Chain): Chain['links'][number] => {
  const [, link] = links;
  if (!link) throw new Error('There is no second link');
  return link;
};

test('a ledger as it was exported holds, and says nothing of what was written in confidence', async () => {
  const { file } = await exported();
  expect(verifyFile(file)).toEqual({
    links: 3,
    trainees: 1,
    faults: [],
    ...{ standing: 3, amended: 0, voided: 0 },
  });
  expect(JSON.stringify(file)).not.toContain('silence');
});

test('what was signed in the first form, before entries said more, still holds beside what is signed now', async () => {
  const { priya, sam } = await app.cast();
  const entryId = await written(app, priya, sam);
  const old = { entry: entryId, version: 1, day: '2026-05-03', minutes: 90, domain: 'active-listening' };
  await app.in(sam, () =>
    app.get(Database).transaction(() =>
      app
        .get(Ledger)
        .append([{ entry: { id: entryId, traineeId: priya.id, version: 1 }, signed: canonicalise(old) }], {
          statement: 'I have read what is written.',
          signerId: sam.id,
        }),
    ),
  );
  await signed(app, priya, sam);
  const answer = await app.as(priya).get('/practice-entries/ledger.json');
  const file = LedgerFile.parse(JSON.parse(answer.body));
  expect(verifyFile(file)).toEqual({ links: 2, trainees: 1, faults: [], standing: 2, amended: 0, voided: 0 });
  const forms = chainOf(file).links.map((link) => (JSON.parse(link.signed) as { form?: number }).form);
  expect(forms).toEqual([undefined, 2]);
});

test('whatever is altered, the first entry that does not hold is named', async () => {
  const { file, entries } = await exported();
  const [, entryId] = entries;
  const minutes = altered(file, (chain) => {
    second(chain).signed = second(chain).signed.replace('"minutes":90', '"minutes":900');
  });
  expect(verifyFile(minutes).faults).toMatchObject([{ sequence: 2, entryId, because: 'hash' }]);
  const removed = altered(file, (chain) => void chain.links.splice(1, 1));
  expect(verifyFile(removed).faults).toMatchObject([{ sequence: 2, because: 'place' }]);
  const cut = altered(file, (chain) => void chain.links.pop());
  expect(verifyFile(cut).faults).toMatchObject([{ sequence: 3, entryId: null, because: 'missing' }]);
});

test('a chain that was written anew, hashes and all, lacks the organisation’s signature', async () => {
  const { file } = await exported();
  const { id: organisationId } = file.organisation;
  const anew = altered(file, (chain) => {
    let before = '0'.repeat(64);
    for (const link of chain.links) {
      link.statement = 'I declare something else.';
      link.previousHash = before;
      const whole = {
        ...link,
        organisationId,
        traineeId: chain.traineeId,
        signedAt: new Date(link.signedAt),
      };
      before = link.hash = hashOf(whole);
    }
    chain.countersignatures.forEach((one, at) => (one.hash = chain.links[at]?.hash ?? ''));
  });
  expect(verifyFile(anew).faults).toMatchObject([{ sequence: 1, because: 'countersignature' }]);
  const silent = altered(anew, (chain) => void (chain.countersignatures = []));
  expect(verifyFile(silent).faults).toMatchObject([{ sequence: 3, because: 'unsigned' }]);
});

test('the command says whether a file holds, and ends accordingly', async () => {
  const { file } = await exported();
  const folder = mkdtempSync(join(tmpdir(), 'cairn-ledger-'));
  const good = join(folder, 'good.json');
  const bad = join(folder, 'bad.json');
  writeFileSync(good, JSON.stringify(file));
  writeFileSync(bad, JSON.stringify(altered(file, (chain) => (second(chain).statement = 'Nothing.'))));
  const said: string[] = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  expect([await verifyLedger(good), await verifyLedger(bad), await verifyLedger(undefined)]).toEqual([
    0, 1, 2,
  ]);
  expect(said.join('\n')).toMatch(
    /Everything holds.*Sign-offs: 3[^]*Sign-off 2 of trainee[^]*Say which ledger/,
  );
});

test('an organisation has one key in use, and a signature fits its own text and key only', async () => {
  const { file } = await exported();
  expect(file.keys).toHaveLength(1);
  const [one, other] = [makeKeyPair(), makeKeyPair()];
  const signature = signText(one.privateKey, 'a head');
  expect(verifyText(one.publicKey, 'a head', signature)).toBe(true);
  expect(verifyText(other.publicKey, 'a head', signature)).toBe(false);
  expect(verifyText(one.publicKey, 'another head', signature)).toBe(false);
  expect(verifyText('no key', 'a head', signature)).toBe(false);
});
