import { preferred } from '../../src/certificates/verifying/accepts';

test.each([
  [undefined, 'text/html'],
  ['', 'text/html'],
  ['*/*', 'text/html'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['application/json', 'application/json'],
  ['application/json, text/plain, */*', 'application/json'],
  ['text/html;q=0.5, application/json', 'application/json'],
  ['application/json;q=0.5, text/html', 'text/html'],
  ['application/*', 'application/json'],
  ['APPLICATION/JSON; charset=utf-8', 'application/json'],
  ['application/json;q=0, */*', 'text/html'],
  ['application/json;q=nonsense', 'text/html'],
  ['image/png', 'text/html'],
  [',,;;,', 'text/html'],
])('whoever sends Accept: %s gets %s', (accept, type) => {
  expect(preferred(accept, ['text/html', 'application/json'])).toBe(type);
});
