import { parse } from 'node-html-parser';
import { settingsFrom, typedSettings } from '../../../src/quizzes/authoring/settings/settings';
import { SettingsForm } from '../../../src/quizzes/authoring/settings/settings.schemas';
import { useApp } from '../../support/use-app';
import { multiple, single, statement } from '../quizzes';
import { at, authoring } from './authoring';

const app = useApp();
const { add, begin, open, publish, sent, show } = authoring(app);

/** A quiz with three questions, of two objectives, that nobody has published yet. */
async function written() {
  const { ade, ...others } = await app.cast();
  const id = await begin(ade);
  await add(ade, id, { ...single(), objective: 'attention' });
  await add(ade, id, { ...multiple(), objective: 'attention' });
  await add(ade, id, { ...statement(), objective: 'silence' });
  const save = async (changes: Record<string, string>) =>
    app.as(ade).post(at.settings(id), { ...(await sent(ade, at.settings(id))), ...changes });
  const rules = async () => {
    const { document } = await open(ade, id);
    return { ...document, items: document.items.length };
  };
  return { ...others, ade, id, save, rules };
}

test('every rule is kept as it was typed, in the time of the organisation', async () => {
  const { ade, id, save, rules } = await written();
  const typed = {
    ...{ title: 'What we promise', draw: '', 'of.attention': '2', 'of.silence': '1', passPercent: '75' },
    ...{ attempts: '3', pauseHours: '12', minutes: '40', sitBy: '2026-07-01T18:30', feedback: 'closing' },
    ...{ remedialAfter: '2', remedialLesson: 'Reflecting back' },
  };
  expect((await save(typed)).headers.location).toBe(at.quiz(id));
  expect(await rules()).toEqual({
    ...{ title: 'What we promise', passPercent: 75, attempts: 3, pauseHours: 12, minutes: 40, items: 3 },
    blueprint: [
      { objective: 'attention', draw: 2 },
      { objective: 'silence', draw: 1 },
    ],
    ...{ sitBy: '2026-07-01T17:30:00.000Z', feedback: 'closing' },
    remedial: { after: 2, lesson: 'reflecting-back' },
  });
  const shown = await sent(ade, at.settings(id));
  expect(shown).toMatchObject({ ...typed, remedialLesson: 'reflecting-back' });
  await publish(ade, id);
  const { published } = await open(ade, id);
  expect(published).toMatchObject({ draw: 3, minutes: 40, sitBy: new Date('2026-07-01T17:30:00Z') });
});

test.each([
  ['no number of questions', { draw: '' }, 'field-draw'],
  ['more questions than a hundred', { draw: '101' }, 'field-draw'],
  ['a number of questions that is not the sum', { draw: '3', 'of.silence': '1' }, 'field-draw'],
  ['half a percentage', { passPercent: '80.5' }, 'field-passPercent'],
  ['no percentage', { passPercent: '0' }, 'field-passPercent'],
  ['no attempt', { attempts: '0' }, 'field-attempts'],
  ['a pause longer than a year', { pauseHours: '8761' }, 'field-pauseHours'],
  ['a time limit of nothing', { minutes: '0' }, 'field-minutes'],
  ['a day without a time', { sitBy: '2026-07-01' }, 'field-sitBy'],
  ['explanations at a closing that never comes', { feedback: 'closing' }, 'field-sitBy'],
  ['a lesson to repeat and no number of failures', { remedialLesson: 'listening' }, 'field-remedialAfter'],
  ['failures and no lesson', { remedialAfter: '2' }, 'field-remedialLesson'],
  ['words for a number of an objective', { draw: '', 'of.attention': 'two' }, 'field-of-0'],
  ['no title', { title: ' ' }, 'field-title'],
] as [string, Record<string, string>, string][])('%s is refused at its field', async (_, changes, field) => {
  const { save, rules } = await written();
  const before = await rules();
  const refused = await save(changes);
  expect(refused.statusCode).toBe(422);
  expect(parse(refused.body).querySelector(`#${field}`)?.getAttribute('aria-invalid')).toBe('true');
  expect(await rules()).toEqual(before);
});

test('what was typed stands there again beside what is wrong with it', async () => {
  const { save } = await written();
  const { body } = await save({ title: 'Another title', passPercent: '200' });
  const value = (name: string) => parse(body).querySelector(`[name="${name}"]`)?.getAttribute('value');
  expect([value('title'), value('passPercent')]).toEqual(['Another title', '200']);
});

test('an objective that lost its questions still stands there, and keeps the draft back', async () => {
  const { ade, id, save } = await written();
  await save({ draw: '', 'of.attention': '1', 'of.silence': '1' });
  const { document } = await open(ade, id);
  const silent = document.items.find(({ objective }) => objective === 'silence');
  await app.as(ade).post(at.removal(id), { keys: silent?.key });
  expect((await sent(ade, at.settings(id)))['of.silence']).toBe('1');
  expect((await show(ade, at.quiz(id))).text).toContain('1 thing keeps this draft from being published.');
});

test('saving what was there already changes nothing and begins no draft', async () => {
  const { ade, id, save } = await written();
  await save({ draw: '3' });
  await publish(ade, id);
  await save({});
  expect((await open(ade, id)).draft).toBeNull();
});

test.each(['Europe/London', 'Asia/Kathmandu', 'America/St_Johns'])(
  'rules come back from their form as they were in %s',
  (zone) => {
    const rules = {
      ...{ title: 'A quiz', draw: undefined, passPercent: 80, attempts: 2, pauseHours: 0, minutes: 5 },
      ...{ blueprint: [{ objective: 'attention', draw: 2 }], sitBy: '2026-03-29T12:45:00.000Z' },
      ...{ feedback: 'now' as const, remedial: { after: 3, lesson: 'reflecting-back' } },
    };
    const filled = Object.entries(typedSettings(rules, zone)).filter(([, value]) => value !== '');
    expect(settingsFrom(SettingsForm.parse(Object.fromEntries(filled)), zone)).toEqual(
      Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)),
    );
  },
);
