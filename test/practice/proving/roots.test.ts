import fc from 'fast-check';
import { Organisations } from '../../../src/organisations';
import { LedgerFile } from '../../../src/practice/proving/ledger-file.schemas';
import { merklePath, merkleRoot, rootAlong } from '../../../src/practice/proving/merkle';
import { rootText } from '../../../src/practice/proving/root';
import { verifyFile } from '../../../src/practice/proving/verify-file';
import { PracticeWorker } from '../../../src/practice/practice.worker';
import { verifyText } from '../../../src/shared/signing/ed25519';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { signed } from '../practising';

const app = useApp();

type Published = Parameters<typeof rootText>[0] & { publicKey: string; signature: string };

const publish = ({ organisationId }: Somebody) =>
  app.runNow(PracticeWorker, 'publishLedgerRoot', organisationId);

async function roots(somebody: Somebody): Promise<Published[]> {
  const { slug } = await app.in(somebody, () => app.get(Organisations).current());
  const answer = await app.anyone().get(`/orgs/${slug}/ledger`, { headers: { accept: 'application/json' } });
  return answer.statusCode === 404 ? [] : (JSON.parse(answer.body) as { items: Published[] }).items;
}

const ledgerOf = async (somebody: Somebody) =>
  LedgerFile.parse(JSON.parse((await app.as(somebody).get('/practice-entries/ledger.json')).body));

test('the tree is the one of RFC 6962', () => {
  expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(merkleRoot([''])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
});

test('from every leaf a path leads to the root, and from nothing else', () => {
  const texts = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.string(), (leaves, at, other) => {
      const place = at % leaves.length;
      const path = merklePath(leaves, place);
      expect(rootAlong(leaves[place] ?? '', path)).toBe(merkleRoot(leaves));
      if (other !== leaves[place]) expect(rootAlong(other, path)).not.toBe(merkleRoot(leaves));
    }),
  );
});

test('the root of the day is published for anybody, signed, and posted to the board', async () => {
  const { priya, sam, ade: owner } = await app.cast();
  await signed(app, priya, sam);
  expect(await roots(priya)).toEqual([]);
  await publish(priya);
  await publish(priya);
  const [root, ...more] = await roots(priya);
  expect(more).toEqual([]);
  if (!root) throw new Error('Nothing was published');
  const text = rootText({ ...root, publishedAt: new Date(root.publishedAt) });
  expect(verifyText(root.publicKey, text, root.signature)).toBe(true);
  await app.settle();
  const letters = await app.mailTo(owner.email);
  expect(letters.map(({ text: said }) => said.replace(/\s/g, '')).join()).toContain(root.root);
});

test('a trainee’s file leads to what was published; a chain that does not is found', async () => {
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam);
  await signed(app, priya, sam);
  await publish(priya);
  await signed(app, priya, sam);
  const file = await ledgerOf(priya);
  expect(file.chains[0]?.published).toMatchObject({ sequence: 2 });
  expect(verifyFile(file).faults).toEqual([]);
  const copy = structuredClone(file);
  const published = copy.chains[0]?.published;
  if (published) published.root = 'a'.repeat(64);
  expect(verifyFile(copy).faults).toMatchObject([{ sequence: 2, because: 'root' }]);
});

test('nothing is published where nothing was signed, nor again before something is', async () => {
  const { priya, sam } = await app.cast();
  await publish(priya);
  expect(await roots(priya)).toEqual([]);
  await signed(app, priya, sam);
  await publish(priya);
  app.clock.advance({ days: 2 });
  await publish(priya);
  expect(await roots(priya)).toHaveLength(1);
});
