import { Fetching } from '../../src/certificates/checking/outside/fetching.provider';
import { useApp } from '../support/use-app';
import { useIssuerElsewhere } from './issuer-elsewhere';

const app = useApp();
const elsewhere = useIssuerElsewhere();

test('without permission, a name that leads to this machine is not followed', async () => {
  elsewhere.answers.set('/here', { body: '{}' });
  const fetched = await app
    .get(Fetching)
    .fetch(elsewhere.url('/here'), { types: ['application/json'], redirects: 0 });
  expect(fetched).toEqual({ ok: false, because: 'privateAddress' });
  expect(elsewhere.asked).toEqual([]);
});
