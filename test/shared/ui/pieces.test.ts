import { button } from '../../../src/shared/ui/button';
import { cell } from '../../../src/shared/ui/cell';
import { choice } from '../../../src/shared/ui/choice';
import { dialogue } from '../../../src/shared/ui/dialogue';
import { emptyState } from '../../../src/shared/ui/empty-state';
import { field } from '../../../src/shared/ui/field';
import { figures } from '../../../src/shared/ui/figures';
import { fileDrop } from '../../../src/shared/ui/file-drop';
import { form } from '../../../src/shared/ui/form';
import { messageList } from '../../../src/shared/ui/message-list';
import { notice } from '../../../src/shared/ui/notice';
import { pageHead } from '../../../src/shared/ui/page-head';
import { pager } from '../../../src/shared/ui/pager';
import { problem } from '../../../src/shared/ui/problem';
import { progress } from '../../../src/shared/ui/progress';
import { prose } from '../../../src/shared/ui/prose';
import { requirement } from '../../../src/shared/ui/requirement';
import { selection } from '../../../src/shared/ui/selection';
import { stepNav, steps } from '../../../src/shared/ui/steps';
import { table } from '../../../src/shared/ui/table';
import { tabs } from '../../../src/shared/ui/tabs';
import { tag } from '../../../src/shared/ui/tag';
import { tick } from '../../../src/shared/ui/tick';
import { time } from '../../../src/shared/ui/time';
import { timeline } from '../../../src/shared/ui/timeline';
import { verdict } from '../../../src/shared/ui/verdict';

const now = time('2026-05-03T10:12:00Z', '3 May 2026');

test('a field names its hint and its error to those who hear it', () => {
  expect(field({ name: 'minutes', label: 'How long' })).toMatchObject({ describedBy: null, required: true });
  expect(field({ name: 'minutes', label: 'How long', hint: 'In minutes', error: 'Too long.' })).toMatchObject(
    {
      id: 'field-minutes',
      describedBy: 'field-minutes-hint field-minutes-error',
    },
  );
});

test('a number keeps the nought that was typed and its lower limit of nought', () => {
  const minutes = field({ name: 'minutes', label: 'How long', type: 'number', value: 0, min: 0 });
  expect(minutes).toMatchObject({ value: '0', min: '0', inputmode: 'numeric', width: 'short' });
});

test('what a browser should not correct or change is said so', () => {
  const code = field({
    name: 'code',
    label: 'Code',
    id: 'code',
    spellcheck: false,
    readonly: true,
    autofocus: true,
    hideLabel: true,
    inputmode: 'tel',
    list: ['a'],
    rows: 2,
    width: 'medium',
    required: false,
  });
  expect(code).toMatchObject({
    id: 'code',
    spellcheck: 'false',
    readonly: true,
    autofocus: true,
    rows: '2',
    width: 'medium',
  });
});

test('the first option has the id that an error leads to', () => {
  const kind = choice({
    name: 'kind',
    label: 'Kind',
    options: [
      { value: 1, label: 'One' },
      { value: 2, label: 'Two', hint: 'More', disabled: true },
    ],
    value: 2,
  });
  expect(kind.options.map(({ id, checked }) => [id, checked])).toEqual([
    ['field-kind', false],
    ['field-kind-2', true],
  ]);
  expect(kind.options[1]).toMatchObject({ disabled: true, describedBy: 'field-kind-2-more' });
});

test('several may be chosen, and none of them is required by itself', () => {
  const domains = choice({
    kind: 'several',
    name: 'domain',
    label: 'Domain',
    id: 'domains',
    options: [{ value: 'a', label: 'A' }],
    value: ['a'],
    required: false,
  });
  expect(domains).toMatchObject({ id: 'domains', type: 'checkbox', requiredEach: false, partial: 'choice' });
  expect(choice({ kind: 'select', name: 's', label: 'S', options: [], prompt: 'Choose' })).toMatchObject({
    partial: 'select',
    prompt: 'Choose',
  });
});

test('an answered question shows which answer was given and what is said of each', () => {
  const feedback = { tone: 'success', word: 'This one.', text: 'It reflects.' } as const;
  const asked = choice({
    name: 'q',
    label: 'Which?',
    title: true,
    large: true,
    hideLabel: false,
    answered: true,
    value: 'a',
    options: [
      { value: 'a', label: 'A', feedback },
      { value: 'b', label: 'B' },
    ],
  });
  expect(asked.options.map(({ yours, disabled }) => [yours, disabled])).toEqual([
    [true, true],
    [false, true],
  ]);
  expect(asked.options[0]).toMatchObject({ describedBy: 'field-q-feedback', feedback: { icon: 'check' } });
});

test('a refused form lists its faults, each leading to its field', () => {
  const refused = form({
    action: '/entries',
    method: 'get',
    id: 'entry',
    label: 'Entry',
    error: 'Sam does not supervise you.',
    hidden: { page: 2 },
    fields: {
      minutes: field({ name: 'minutes', label: 'How long', error: 'Say how long.' }),
      why: field({ name: 'why', label: 'Why?', error: 'Say why.' }),
      ok: tick({ name: 'ok', label: 'Agreed', id: 'ok' }),
    },
    submit: { label: 'Send to Sam' },
    others: [{ label: 'Keep' }],
  });
  expect(refused.errors).toMatchObject({
    count: 3,
    list: [
      { text: 'Sam does not supervise you.', href: null },
      { text: 'How long: Say how long.', href: '#field-minutes' },
      { text: 'Why? Say why.', href: '#field-why' },
    ],
  });
  expect(refused.buttons.map(({ classes }) => classes)).toEqual([
    'button button-primary',
    'button button-secondary',
  ]);
  expect(refused).toMatchObject({ method: 'get', hidden: [{ name: 'page', value: '2' }] });
});

test('a form with a file is sent in the way files are', () => {
  const file = fileDrop({
    name: 'file',
    label: 'File',
    accept: '.pdf',
    multiple: true,
    required: false,
    id: 'file',
  });
  expect(form({ action: '/', fields: { file }, submit: 'Check' })).toMatchObject({
    enctype: 'multipart/form-data',
    errors: null,
  });
  expect(
    form({ action: '/', fields: { file: fileDrop({ name: 'f', label: 'F' }) }, submit: 'Check' }).ordered[0]
      ?.id,
  ).toBe('field-f');
});

test('a box to tick sends yes unless told otherwise', () => {
  expect(tick({ name: 'ok', label: 'Agreed' })).toMatchObject({
    value: 'yes',
    checked: false,
    required: true,
  });
  expect(tick({ name: 'ok', label: 'Agreed', value: '1', checked: true, required: false })).toMatchObject({
    value: '1',
    checked: true,
  });
});

test('a button that opens a question sends nothing', () => {
  expect(button({ label: 'Revoke', opens: 'revoke', small: true, wide: true })).toMatchObject({
    type: 'button',
    classes: 'button button-primary button-small button-wide',
  });
  expect(button({ label: 'Sign', name: 'do', value: 0, download: true })).toMatchObject({
    type: 'submit',
    value: '0',
    download: true,
  });
});

test('danger is said at once, the rest when there is a pause, and what belongs to the page not at all', () => {
  const roles = [
    notice({ tone: 'danger', text: 'x' }),
    notice({ tone: 'info', text: 'x' }),
    notice({ tone: 'attention', text: 'x', announced: false, action: { label: 'Renew', href: '/' } }),
  ];
  expect(roles.map(({ role }) => role)).toEqual(['alert', 'status', null]);
});

test('a question that was refused is shown in the page, not over it', () => {
  const fields = { reason: field({ name: 'reason', label: 'Reason', error: 'Give a reason.' }) };
  const given = { id: 'revoke', opener: { label: 'Revoke' }, title: 'Revoke it?', cancel: 'Keep it' };
  expect(dialogue({ ...given, form: form({ action: '/', fields, submit: 'Revoke' }) })).toMatchObject({
    open: true,
    actions: false,
  });
  expect(dialogue({ ...given, confirm: { label: 'Revoke', action: '/' } })).toMatchObject({
    open: false,
    actions: true,
  });
  expect(dialogue({ ...given, open: true, confirm: { label: 'Revoke' } })).toMatchObject({
    open: true,
    actions: true,
  });
});

test('the first cell names its row, and every other cell its column', () => {
  const rows = table({
    caption: 'Entries',
    columns: ['Day', { label: 'Length', align: 'end' }, 'State'],
    rows: [
      {
        id: 'r',
        cells: ['3 May', 50],
        actions: [{ label: 'Open', href: '/' }],
        select: { name: 'entry', value: '1', label: '3 May' },
      },
      { cells: [] },
    ],
  });
  expect(rows.rows[0]?.cells.map(({ head, label, text }) => [head, label, text])).toEqual([
    [true, 'Day', '3 May'],
    [false, 'Length', '50'],
    [false, 'State', null],
  ]);
  expect(rows).toMatchObject({ selectable: true, actionable: true, hideCaption: false });
  expect(
    table({ caption: 'None', hideCaption: true, columns: [], rows: [], pager: pager({ next: '?after=1' }) }),
  ).toMatchObject({ selectable: false, pager: { any: true } });
});

test('a cell holds words, a link, a state or a time', () => {
  expect(cell({ tag: tag('success', 'Signed off'), time: now, more: 'by Sam' })).toMatchObject({
    text: null,
    tag: { icon: 'check' },
    more: 'by Sam',
  });
});

test.each([
  ['', true],
  [{ lines: [], href: '/somewhere' }, true],
  [0, false],
  [{ lines: ['One'] }, false],
  [{ tag: tag('neutral', 'Draft') }, false],
])('a cell with %j says nothing: %s', (given, empty) => {
  expect(cell(given).empty).toBe(empty);
});

test('progress stays between nothing and all', () => {
  const [none, all] = [-1, 2].map((fraction) =>
    progress({ label: 'Hours', fraction, text: 'x', short: '1', hideLabel: true }),
  );
  expect([none?.width, none?.begun, all?.width, all?.full]).toEqual(['0%', false, '100%', true]);
  expect(progress({ label: 'Hours', fraction: 0.5, text: 'x' })).toMatchObject({
    short: null,
    hideLabel: false,
    dash: '50 100',
  });
});

test('words made from Markdown are placed as they are', () => {
  expect(prose('<p>Silence</p>')).toEqual({ html: '<p>Silence</p>' });
  expect(button({ label: 'Sign in', action: '/', hidden: { person: 7 } }).hidden).toEqual([
    { name: 'person', value: '7' },
  ]);
});

test('a requirement says why, what counted, what did not and what to do', () => {
  const given = {
    id: 'hours',
    title: 'Hours',
    tag: tag('info', 'Under way'),
    figure: '6 of 10 h',
    fraction: 0.6,
    because: 'x',
  };
  const part = requirement({ ...given, id: 'group', figure: '' });
  const whole = requirement({
    ...given,
    next: { text: 'Log more', path: '/' },
    action: { label: 'Log' },
    counted: { summary: '1', items: [{ text: 'a' }] },
    notCounted: { summary: '1', items: [{ text: 'b', reason: 'too old', repair: 'ask' }] },
    parts: [part],
  });
  expect(whole).toMatchObject({
    nested: false,
    counted: { items: [{ path: null, reason: null }] },
    notCounted: { items: [{ repair: 'ask' }] },
    parts: [{ nested: true, meter: null, counted: null, next: null }],
  });
});

test('the mark of a verdict stands, lies or is open', () => {
  const given = { word: 'x', sentence: 'x', facts: [], checked: 'now', checks: [] };
  const states = (['valid', 'not-valid', 'cannot-tell'] as const).map(
    (state) => verdict({ ...given, state }).mark.state,
  );
  expect(states).toEqual(['solid', 'fallen', 'open']);
});

test('a verdict shows each check, its history and its files', () => {
  const checks = (['passed', 'failed', 'unknown'] as const).map((outcome) => ({
    name: 'Status',
    outcome,
    word: 'x',
    text: 'x',
  }));
  const shown = verdict({
    state: 'valid',
    word: 'Valid',
    sentence: 'x',
    facts: [{ label: 'Person', value: 'Rowan' }],
    checked: 'now',
    checks,
    history: [{ title: 'Issued', time: now }],
    files: [{ label: 'PDF', href: '/' }],
  });
  expect(shown.checks.map(({ icon }) => icon)).toEqual(['check', 'octagon-alert', 'circle-question-mark']);
  expect(shown).toMatchObject({ history: { moments: [{ tone: 'neutral' }] }, files: [{ more: null }] });
});

test('one cannot go to a step that is not open yet', () => {
  expect(steps([{ label: 'Quiz', path: null, state: 'later', word: 'Later' }]).items[0]).toMatchObject({
    path: null,
    icon: 'lock',
  });
  expect(stepNav({})).toEqual({ previous: null, next: null, action: null });
  expect(stepNav({ action: { label: 'Read' }, next: { label: 'On', path: '/' } }).action?.label).toBe('Read');
});

test('the first button of a queue is the main one', () => {
  const queue = selection({
    action: '/',
    table: table({ caption: 'x', columns: [], rows: [] }),
    buttons: [{ label: 'Sign' }, { label: 'Return' }],
  });
  expect(queue.buttons.map(({ classes }) => classes)).toEqual([
    'button button-primary',
    'button button-secondary',
  ]);
});

test('a page has one main action, and the others keep quiet', () => {
  const head = pageHead({
    title: 'Practice',
    action: { label: 'Log practice' },
    others: [{ label: 'Print' }],
  });
  expect(head.actions.map(({ classes }) => classes)).toEqual([
    'button button-primary',
    'button button-quiet',
  ]);
  expect(pageHead({ title: 'Practice' })).toMatchObject({ actions: [], crumbs: [], tag: null, lead: null });
});

test('what is left out is null, since templates are strict', () => {
  expect(emptyState({ title: 'Nothing yet' })).toMatchObject({ text: null, action: null });
  expect(emptyState({ title: 'Nothing yet', action: { label: 'Begin' } }).action?.label).toBe('Begin');
  expect(pager({ previous: '?before=1' })).toEqual({
    previous: '?before=1',
    next: null,
    any: true,
    sends: null,
  });
  expect(timeline([{ title: 'Sent', time: now, icon: 'send', tone: 'info' }]).moments[0]).toMatchObject({
    lines: [],
    icon: 'send',
  });
  expect(
    tabs('People', [
      { label: 'All', path: '/' },
      { label: 'New', path: '/', current: true, count: 0 },
    ]).items,
  ).toMatchObject([{ current: false, count: null }, { count: '0' }]);
  expect(figures([{ label: 'People', value: '24' }]).items[0]).toMatchObject({ href: null, more: null });
  expect(
    messageList('Mail', [{ subject: 'x', path: '/', person: 'To Sam', time: now }]).messages[0],
  ).toMatchObject({ preview: null, tag: null });
  expect(problem({ title: 'x', sentences: [] })).toMatchObject({ actions: [], reference: null });
  expect(
    problem({
      title: 'x',
      sentences: [],
      actions: [{ label: 'Start' }, { label: 'Back' }],
      reference: { words: 'Number', number: '7' },
    }).actions,
  ).toHaveLength(2);
});
