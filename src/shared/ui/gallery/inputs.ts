import { answerList } from '../answer-list';
import { button, type ButtonInput } from '../button';
import { choice } from '../choice';
import { dialogue } from '../dialogue';
import { field } from '../field';
import { fieldGroup } from '../field-group';
import { fileDrop } from '../file-drop';
import { form } from '../form';
import { tick } from '../tick';
import { section, block, part } from './gallery';
import { practiceForm } from './practice';

const buttons: ButtonInput[] = [
  { label: 'Send to Sam', icon: 'send' },
  { label: 'Keep as a draft', kind: 'secondary' },
  { label: 'Cancel', kind: 'quiet', href: '/' },
  { label: 'Revoke', kind: 'danger', icon: 'ban' },
  { label: 'Open', about: 'the entry of 3 May', kind: 'secondary', small: true, href: '/' },
  { label: 'Sign in as Priya', kind: 'secondary', action: '/session', hidden: { person: 'priya' } },
];

const fields = [
  field({ name: 'name', label: 'Name', autocomplete: 'name', value: 'Priya Nair' }),
  field({
    name: 'email',
    label: 'Email address',
    type: 'email',
    hint: 'We write to it only about your training.',
    autocomplete: 'email',
  }),
  field({ name: 'phone', label: 'Telephone', type: 'tel', required: false, autocomplete: 'tel' }),
  field({
    name: 'length',
    label: 'How long',
    type: 'number',
    unit: 'minutes',
    error: 'Say how long it was, in minutes: from 5 to 480.',
    value: '0',
  }),
  field({ name: 'site', label: 'Site', list: ['Harbour House', 'Mill Lane'] }),
  field({ name: 'note', label: 'A note', type: 'textarea', rows: 3, required: false }),
  field({ name: 'number', label: 'Certificate number', value: 'HPS-2026-0042', readonly: true }),
];

const options = ['Listening', 'Boundaries', 'Ending well'].map((label, index) => ({ value: index, label }));

export const inputs = [
  section('Buttons', block('row', ...buttons.map((one) => part('button', button(one))))),
  section('Fields', block('form', ...fields.map((one) => part('field', one)))),
  section(
    'Choices',
    block(
      'form',
      part('choice', choice({ name: 'one', label: 'Choose one', options, value: 1 })),
      part(
        'choice',
        choice({
          name: 'several',
          kind: 'several',
          label: 'Choose several',
          hint: 'Or none.',
          required: false,
          options,
          value: [0, 2],
        }),
      ),
      part(
        'select',
        choice({ name: 'select', kind: 'select', label: 'From a list', prompt: 'Choose', options }),
      ),
      part('choice', choice({ name: 'wrong', label: 'Choose one', options, error: 'Choose one of these.' })),
      part(
        'tick',
        tick({
          name: 'agree',
          label: 'I have read the code of ethics and will keep to it.',
          hint: 'You sign this again at each renewal.',
        }),
      ),
      part(
        'file-drop',
        fileDrop({
          name: 'file',
          label: 'Certificate file',
          hint: 'A PDF or JSON file, up to 2 MB.',
          accept: '.pdf,.json',
        }),
      ),
    ),
  ),
  section(
    'A question of several parts',
    block(
      'form',
      part(
        'field-group',
        fieldGroup({
          ...{ id: 'parts', label: 'What belongs to each?', hint: 'Choose one for each.', beside: true },
          legend: [
            { sign: 'A', text: 'Saying back the heart of what you heard' },
            { sign: 'B', text: 'Agreeing what stays between you, and what cannot' },
          ],
          fields: ['Listening', 'Boundaries'].map((label, index) =>
            choice({
              ...{ name: `part-${index}`, kind: 'select', label, prompt: 'Choose' },
              options: ['A. Saying back the heart', 'B. Agreeing what stays'].map((one) => ({
                value: one,
                label: one,
              })),
            }),
          ),
        }),
      ),
    ),
    block(
      'stack',
      part(
        'answer-list',
        answerList({
          label: 'What belongs to each?',
          answers: [
            {
              about: 'Listening',
              given: { label: 'Your answer', text: 'Saying back the heart of what you heard' },
              feedback: { tone: 'success', word: 'Right', text: 'They hear it too.' },
            },
            {
              about: 'Boundaries',
              given: { label: 'Your answer', text: 'Not answered' },
              right: { label: 'Right answer', text: 'Agreeing what stays between you, and what cannot' },
              feedback: { tone: 'danger', word: 'Not right', text: 'A limit is said before it is needed.' },
            },
          ],
        }),
      ),
    ),
  ),
  section(
    'A form that was refused',
    block(
      'stack',
      part(
        'form',
        practiceForm({
          minutes: 'Say how long it was, in minutes.',
          reflection: 'This seems to name a place. Say it without.',
        }),
      ),
    ),
  ),
  section(
    'Dialogue',
    block(
      'row',
      part(
        'dialogue',
        dialogue({
          id: 'withdraw',
          opener: { label: 'Withdraw' },
          title: 'Withdraw this entry?',
          text: 'Sam will not see it any more. You can send it again later.',
          confirm: { label: 'Withdraw the entry', action: '/withdrawal', kind: 'danger' },
          cancel: 'Keep it',
        }),
      ),
    ),
    block(
      'stack',
      part(
        'dialogue',
        dialogue({
          id: 'revoke',
          opener: { label: 'Revoke' },
          title: 'Revoke this certificate?',
          text: 'Whoever checks it from now on is told that it is not valid.',
          form: form({
            action: '/revocation',
            fields: {
              reason: field({
                name: 'reason',
                label: 'Reason',
                type: 'textarea',
                rows: 3,
                error: 'Give a reason: it is kept with the certificate.',
              }),
            },
            submit: { label: 'Revoke the certificate', kind: 'danger' },
          }),
          cancel: 'Keep it',
        }),
      ),
    ),
  ),
];
