import { useApp } from '../support/use-app';

const app = useApp();

test('the interface for programs describes itself', async () => {
  const description = (await app.anyone().get('/api/openapi.json')).json<{
    openapi: string;
    paths: Record<string, object>;
  }>();
  expect(description.openapi).toMatch(/^3\./);
  expect(Object.keys(description.paths)).toContain('/api/v1/practice-entries');
  expect(Object.keys(description.paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
});
