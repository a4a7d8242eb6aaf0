import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Questions } from '../../src/certificates/verifying/questions.provider';
import { Config } from '../../src/shared/config/config';
import { useApp } from '../support/use-app';

const app = useApp();

const PATIENCE = 600;
const asking = (url = app.get(Config).databaseUrl) => new Questions(url, 1, PATIENCE);
const one = { name: 'one', text: 'SELECT $1::int AS one', values: [1] };
const slow = { text: 'SELECT pg_sleep(20)' };

test('whoever waits too long is told so, and the next is answered', async () => {
  const questions = asking();
  const [failed, next] = await Promise.allSettled([questions.rows(slow), questions.rows(one)]);
  expect(failed).toMatchObject({
    status: 'rejected',
    reason: new Error('There was no answer within 600 ms'),
  });
  expect(next.status).toBe('rejected');
  expect(await questions.rows(one)).toEqual([{ one: 1 }]);
  await questions.end();
});

test('a question that cannot be understood is a failure, and the next is answered', async () => {
  const questions = asking();
  await expect(questions.rows({ text: 'SELECT nothing FROM nowhere' })).rejects.toThrow('nowhere');
  expect(await questions.rows(one)).toEqual([{ one: 1 }]);
  await questions.end();
});

test('a server that takes the call and says nothing is not waited for', async () => {
  const mute = createServer(() => undefined);
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port } = mute.address() as AddressInfo;
  const questions = asking(`postgres://nobody@127.0.0.1:${port}/nothing`);
  await expect(questions.rows(one)).rejects.toThrow('no answer within 600 ms');
  mute.close();
});
