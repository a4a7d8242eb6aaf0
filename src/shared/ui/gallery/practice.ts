import { choice } from '../choice';
import { field } from '../field';
import { form } from '../form';
import { table } from '../table';
import { tag } from '../tag';
import { time } from '../time';

const choices = {
  kind: choice({
    name: 'kind',
    label: 'Kind of support',
    value: 'one-to-one',
    options: [
      { value: 'one-to-one', label: 'One to one', hint: 'In person or on a call' },
      { value: 'group', label: 'A group' },
      { value: 'online', label: 'In writing, online' },
    ],
  }),
  setting: choice({
    kind: 'select',
    name: 'setting',
    label: 'Setting',
    prompt: 'Choose a setting',
    options: [
      { value: 'drop-in', label: 'Drop-in' },
      { value: 'phone', label: 'Telephone line' },
    ],
  }),
  domain: choice({
    kind: 'several',
    name: 'domain',
    label: 'What you practised',
    hint: 'Tick all that apply.',
    value: ['listening'],
    required: false,
    options: [
      { value: 'listening', label: 'Listening' },
      { value: 'boundaries', label: 'Boundaries' },
      { value: 'ending', label: 'Ending well' },
    ],
  }),
};

export const practiceForm = (errors: Record<string, string> = {}) =>
  form({
    action: '/practice-entries',
    label: 'A practice entry',
    fields: {
      practisedOn: field({
        name: 'practisedOn',
        label: 'Day',
        type: 'date',
        value: '2026-05-03',
        max: '2026-05-04',
      }),
      minutes: field({
        name: 'minutes',
        label: 'How long',
        type: 'number',
        value: errors['minutes'] ? '' : 50,
        min: 5,
        max: 480,
        unit: 'minutes',
        error: errors['minutes'],
      }),
      ...choices,
      reflection: field({
        name: 'reflection',
        label: 'What you noticed in yourself',
        type: 'textarea',
        hint: 'Write about you, not about the person: no names, places or stories by which they could be known.',
        value: errors['reflection'] ? 'I met Tom at 14 Mill Lane.' : 'I let a silence stand, and it helped.',
        error: errors['reflection'],
      }),
    },
    submit: { label: 'Send to Sam', icon: 'send' },
    others: [{ label: 'Keep as a draft', name: 'draft', value: 'yes' }],
  });

export const when = (iso: string, relative: string) =>
  time(`${iso}T10:12:00Z`, `${Number(iso.slice(8))} May 2026`, relative);

const entries = [
  {
    id: 'e1',
    day: '3 May 2026',
    who: 'Priya Nair',
    length: '50 min',
    kind: 'One to one',
    waiting: when('2026-05-03', '4 days ago'),
  },
  {
    id: 'e2',
    day: '4 May 2026',
    who: 'Noor Haddad',
    length: '1 h 30 min',
    kind: 'A group',
    waiting: when('2026-05-04', '3 days ago'),
  },
  {
    id: 'e3',
    day: '6 May 2026',
    who: 'Priya Nair',
    length: '25 min',
    kind: 'In writing, online',
    waiting: when('2026-05-06', 'yesterday'),
  },
];

export const queueTable = table({
  caption: 'Waiting for you, oldest first',
  hideCaption: true,
  columns: ['Entry', 'Person', { label: 'Length', align: 'end' }, 'Kind', 'Waiting since'],
  rows: entries.map((entry) => ({
    select: {
      name: 'entry',
      value: entry.id,
      label: `${entry.who}, ${entry.day}`,
      checked: entry.id === 'e1',
    },
    cells: [
      { text: entry.day, href: `/practice-entries/${entry.id}` },
      entry.who,
      entry.length,
      entry.kind,
      { time: entry.waiting },
    ],
  })),
});

export const entryTable = table({
  caption: 'Your practice',
  columns: ['Day', 'Kind', { label: 'Length', align: 'end' }, 'State'],
  rows: [
    {
      cells: [
        { text: '6 May 2026', href: '/practice-entries/e3' },
        'In writing, online',
        '25 min',
        { tag: tag('attention', 'Waiting for Sam') },
      ],
      actions: [{ label: 'Change', about: 'the entry of 6 May', href: '/practice-entries/e3/edit' }],
    },
    {
      cells: [
        { text: '3 May 2026', href: '/practice-entries/e1' },
        'One to one',
        '50 min',
        { tag: tag('success', 'Signed off'), more: 'by Sam Okafor' },
      ],
    },
    {
      cells: [
        { text: '28 April 2026', href: '/practice-entries/e0' },
        'A group',
        '2 h',
        { tag: tag('danger', 'Returned', 'undo-2'), more: 'Which part did you lead?' },
      ],
      actions: [{ label: 'Answer', about: 'the question about 28 April', href: '/practice-entries/e0/edit' }],
    },
  ],
});
