/// <reference lib="dom" />
import { useApp } from '../../support/use-app';
import { hidden, practice, written } from '../practising';
import { describePractice, logging, main, onDevice, send } from './browser';

jest.setTimeout(60_000);

const app = useApp({ listens: true });
const { at, close } = logging(app);
afterEach(close);

const words = 'I left more silence than last time.';

test('what is typed is kept on the device at once and with Cairn soon after', async () => {
  const { priya } = await app.cast();
  const { page, url } = await at(priya, { keeps: false });
  await page.goto(`${url}/practice-entries/new`);
  await page.getByText('What you type is kept on this device').waitFor();
  expect(await onDevice(page)).toEqual([]);
  await page.getByLabel('Reflection').fill(words);
  await page.getByText(/Saved at \d\d:\d\d/).waitFor();
  expect(await onDevice(page)).toMatchObject([{ state: 'writing', dirty: false }]);
  await page.reload();
  await page.waitForURL(/form=/);
  expect(await page.getByLabel('Reflection').inputValue()).toBe(words);
  await page.goto(`${url}/practice-entries`);
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.getByText('This is what you had typed by').waitFor();
  expect(await page.getByLabel('Reflection').inputValue()).toBe(words);
});

test('words outlast a page that was closed before Cairn had them', async () => {
  const { priya } = await app.cast();
  const { page, url, offline, online } = await at(priya);
  await page.goto(`${url}/practice-entries/new`);
  await page.getByText('What you type is kept on this device').waitFor();
  await offline();
  await page.getByLabel('Reflection').fill(words);
  await page.getByText('Cairn cannot be reached').waitFor();
  await page.goto(`${url}/practice-entries`);
  await page.getByText('An unfinished entry from').waitFor();
  expect(await main(page)).toMatch(/This is what you read on \d+ \w+ \d{4}/);
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.getByText('This is what you had typed on this device').waitFor();
  expect(await page.getByLabel('Reflection').inputValue()).toBe(words);
  await online();
  await page.getByText(/Saved at/).waitFor();
});

test('a form that was closed is saved with Cairn by whichever page is open', async () => {
  const { priya } = await app.cast();
  const { page, url, offline, online } = await at(priya);
  await page.goto(`${url}/practice-entries/new`);
  await offline();
  await page.getByLabel('Reflection').fill(words);
  await page.getByText('Cairn cannot be reached').waitFor();
  const [{ key } = { key: '' }] = await onDevice(page);
  await page.goto(`${url}/practice-entries`);
  await Promise.all([page.waitForResponse((answer) => answer.url().endsWith(key)), online()]);
  const { body } = await app.as(priya).get(`/practice-entries/new?form=${key}`);
  expect(body).toContain(words);
});

test('an entry that is sent leaves nothing behind on the device', async () => {
  const { priya } = await app.cast();
  const { page, url } = await at(priya, { keeps: false });
  await page.goto(`${url}/practice-entries/new`);
  await describePractice(page);
  await send(page);
  await page.getByText('Sent to Sam Okafor.').waitFor();
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.goto(`${url}/practice-entries`);
  expect(await onDevice(page)).toEqual([]);
  expect(await main(page)).not.toContain('Not sent yet');
});

test('an entry that is refused is saved on as it stands in the form', async () => {
  const { priya } = await app.cast();
  const { page, url } = await at(priya, { keeps: false });
  await page.goto(`${url}/practice-entries/new`);
  await page.getByLabel('Reflection').fill('I met Siobhan Delaney at 12 Harbour Street.');
  await send(page);
  await page.locator('[data-errors]').waitFor();
  await page.getByText(/Saved at/).waitFor();
  expect(await onDevice(page)).toMatchObject([{ state: 'writing', dirty: false }]);
});

test('two devices: the second shows what was last saved, and nothing is overwritten unseen', async () => {
  const { priya } = await app.cast();
  const phone = await at(priya, { keeps: false });
  const laptop = await at(priya, { keeps: false });
  await phone.page.goto(`${phone.url}/practice-entries/new`);
  await phone.page.getByLabel('Reflection').fill('On the phone.');
  await phone.page.getByText(/Saved at/).waitFor();
  const [{ key } = { key: '' }] = await onDevice(phone.page);
  await laptop.page.goto(`${laptop.url}/practice-entries`);
  await laptop.page.getByRole('link', { name: 'Go on' }).click();
  await laptop.page.waitForURL(/form=/);
  expect(await laptop.page.getByLabel('Reflection').inputValue()).toBe('On the phone.');
  await laptop.page.getByLabel('Reflection').fill('On the laptop.');
  await laptop.page.getByText(/Saved at/).waitFor();

  const { page } = phone;
  await page.getByLabel('Reflection').fill('On the phone again.');
  await page.getByText('You have gone on with this entry somewhere else').waitFor();
  const saved = async () => (await app.as(priya).get(`/practice-entries/new?form=${key}`)).body;
  expect(await saved()).toContain('On the laptop.');
  await page.getByRole('button', { name: 'Show the other one' }).click();
  expect(await page.getByLabel('Reflection').inputValue()).toBe('On the laptop.');
  await page.getByRole('button', { name: 'Show the other one' }).click();
  expect(await page.getByLabel('Reflection').inputValue()).toBe('On the phone again.');
  await page.reload();
  await page.waitForURL(/form=/);
  await page.getByText('You have gone on with this entry somewhere else').waitFor();
  expect(await page.getByLabel('Reflection').inputValue()).toBe('On the phone again.');
  await page.getByRole('button', { name: 'Go on with what stands here' }).click();
  await page.getByText(/Saved at/).waitFor();
  expect(await saved()).toContain('On the phone again.');
});

test('a change to an entry that was changed elsewhere is kept, and sent only after it was seen', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { then: 'keep', reflection: 'At first.' });
  const { page, url } = await at(priya, { keeps: false });
  await page.goto(`${url}/practice-entries/${id}/edit`);
  const formKey = hidden((await app.as(priya).get(`/practice-entries/${id}/edit`)).body, 'formKey');
  const elsewhere = practice(sam, { formKey, version: '1', then: 'keep', reflection: 'From elsewhere.' });
  await app.as(priya).post(`/practice-entries/${id}`, elsewhere);
  await page.getByLabel('Reflection').fill('From here.');
  await page.getByText('This entry was changed somewhere else since you opened it here').waitFor();
  await send(page);
  await page.getByText('This was changed since you opened it here').waitFor();
  expect(await page.getByLabel('Reflection').inputValue()).toBe('From here.');
  await page.getByText(/Saved at/).waitFor();
  await send(page);
  await page.getByText('Sent to Sam Okafor.').waitFor();
  expect(await main(page)).toContain('From here.');
  await page.goto(`${url}/practice-entries`);
  expect(await onDevice(page)).toEqual([]);
});

test('what was begun can be thrown away, here and with Cairn', async () => {
  const { priya } = await app.cast();
  const { page, url } = await at(priya, { keeps: false });
  await page.goto(`${url}/practice-entries/new`);
  await page.getByLabel('Reflection').fill(words);
  await page.getByText(/Saved at/).waitFor();
  await page.goto(`${url}/practice-entries`);
  await page.getByRole('button', { name: /^Throw away/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
  await page.getByText('Thrown away.').waitFor();
  expect(await main(page)).not.toContain('unfinished');
  expect(await onDevice(page)).toEqual([]);
});
