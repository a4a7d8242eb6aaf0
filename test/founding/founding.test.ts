import { randomUUID } from 'node:crypto';
import { found, foundIn } from '../../src/founding/founding.provider';
import { Founding } from '../../src/founding/founding.schemas';
import { useApp } from '../support/use-app';

const app = useApp();

const typed = (given: Record<string, string> = {}) => ({
  name: 'Lantern Peer Network',
  slug: `lantern-${randomUUID().slice(0, 8)}`,
  'time-zone': 'Asia/Kolkata',
  'owner-name': 'Meera Joshi',
  'owner-email': `meera.${randomUUID().slice(0, 8)}@example.org`,
  ...given,
});

test('an organisation is founded, and its owner comes in by the link and finds a programme', async () => {
  const founding = Founding.parse(typed());
  const { founded, sentence } = await foundIn(app.server, founding);
  expect(founded).toBe(true);
  const [, path = ''] = /(\/sign-in-links\/\S+)/.exec(sentence) ?? [];
  const arrived = await app.anyone().post(path);
  expect(arrived.statusCode).toBe(303);
  const cookie = String([arrived.headers['set-cookie']].flat()[0]).replace(/;.*/, '');
  const { body } = await app.anyone().get('/programmes', { headers: { cookie } });
  expect(body).toContain('Lantern Peer Network');
  expect(body).toContain('Peer Supporter');
  await app.settle();
  expect(await app.mailTo(founding.owner.email)).toHaveLength(1);
});

test('two of one name in addresses are not founded', async () => {
  const first = Founding.parse(typed());
  const second = Founding.parse(typed({ slug: first.organisation.slug }));
  expect(await foundIn(app.server, first)).toMatchObject({ founded: true });
  expect(await foundIn(app.server, second)).toMatchObject({ founded: false });
  await app.settle();
  expect(await app.mailTo(second.owner.email)).toEqual([]);
});

test('what is missing or wrong is said, with an example, before anything is started', async () => {
  const said: string[] = [];
  const spy = jest.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  const args = Object.entries(typed({ slug: 'Not A Slug', 'time-zone': 'Mars/Olympus' })).flatMap(
    ([name, value]) => [`--${name}`, value],
  );
  expect(await found(args)).toBe(2);
  expect(await found(['--colour', 'blue'])).toBe(2);
  spy.mockRestore();
  expect(said[0]).toMatch(/--slug[^]*--time-zone[^]*npm run found/);
  expect(said[1]).toMatch(/--colour[^]*npm run found/);
});
