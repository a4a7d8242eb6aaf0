import { useApp } from '../support/use-app';

describe('without a trusted proxy', () => {
  const app = useApp({ fresh: true });

  test('nobody gets around the limit by claiming another address', async () => {
    const answers = await tries(app);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('behind a trusted proxy', () => {
  const app = useApp({ fresh: true, variables: { TRUST_PROXY: 'loopback' } });

  test('callers are counted one by one', async () => {
    const answers = await tries(app);
    expect(new Set(answers)).toEqual(new Set([422]));
  });
});

/** Sixty-one tries to sign in, each at another account and said to come from another caller. */
async function tries(app: ReturnType<typeof useApp>): Promise<number[]> {
  const mark = Math.random().toString(36).slice(2);
  const answers: number[] = [];
  for (let number = 0; number < 61; number += 1) {
    const headers = { 'x-forwarded-for': `198.51.100.${number}` };
    const form = { email: `${mark}.${number}@example.org`, password: 'wrong' };
    answers.push((await app.anyone().post('/session', form, { headers })).statusCode);
  }
  return answers;
}
