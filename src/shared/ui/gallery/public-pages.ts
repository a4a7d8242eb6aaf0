import { button } from '../button';
import { field } from '../field';
import { form } from '../form';
import { pageHead } from '../page-head';
import { problem } from '../problem';
import { verdict } from '../verdict';
import { block, part, sample } from './gallery';
import { when } from './practice';

const signIn = sample(
  'Sign in',
  block(
    'gate',
    part('page-head', pageHead({ title: 'Sign in', lead: 'Good to see you.' })),
    part(
      'form',
      form({
        action: '/session',
        fields: {
          email: field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'username' }),
          password: field({
            name: 'password',
            label: 'Password',
            type: 'password',
            autocomplete: 'current-password',
          }),
        },
        submit: 'Sign in',
      }),
    ),
    part(
      'button',
      button({ label: 'Send me a link instead', kind: 'secondary', href: '/sign-in-links/new' }),
    ),
  ),
);

const shared = {
  facts: [
    { label: 'Person', value: 'Rowan Ellis' },
    { label: 'Certificate', value: 'Peer Supporter' },
    { label: 'Issued by', value: 'Harbour Peer Support' },
    { label: 'Valid until', value: '1 June 2028' },
  ],
  checked: 'Checked just now, 7 May 2026 at 10:12',
  files: [{ label: 'Certificate (PDF)', href: '/v/1/certificate.pdf', more: '84 kB' }],
};

const verdicts = {
  'Verification, valid': sample(
    'Valid',
    block(
      '',
      part(
        'verdict',
        verdict({
          ...shared,
          state: 'valid',
          word: 'Valid',
          sentence: 'Rowan Ellis is a certified Peer Supporter.',
          checks: [
            {
              name: 'Signature',
              outcome: 'passed',
              word: 'passed',
              text: 'The certificate is signed by Harbour Peer Support and was not changed since.',
            },
            {
              name: 'Status',
              outcome: 'passed',
              word: 'passed',
              text: 'It has not been revoked or suspended.',
            },
          ],
          history: [
            {
              title: 'Issued',
              by: 'Harbour Peer Support',
              time: when('2026-05-01', '6 days ago'),
              tone: 'success',
            },
          ],
        }),
      ),
    ),
  ),
  'Verification, not valid': sample(
    'Not valid',
    block(
      '',
      part(
        'verdict',
        verdict({
          ...shared,
          state: 'not-valid',
          word: 'Not valid',
          sentence: 'Harbour Peer Support revoked this certificate on 5 May 2026.',
          checks: [
            {
              name: 'Signature',
              outcome: 'passed',
              word: 'passed',
              text: 'The certificate is signed by Harbour Peer Support.',
            },
            { name: 'Status', outcome: 'failed', word: 'failed', text: 'It was revoked.' },
          ],
        }),
      ),
    ),
  ),
  'Verification, cannot tell': sample(
    'Cannot tell',
    block(
      '',
      part(
        'verdict',
        verdict({
          ...shared,
          state: 'cannot-tell',
          word: 'Cannot tell',
          sentence: 'The issuer’s list of revoked certificates did not answer. Try again in an hour.',
          checks: [
            { name: 'Status', outcome: 'unknown', word: 'not known', text: 'The list could not be read.' },
          ],
        }),
      ),
    ),
  ),
};

const lost = sample(
  'We could not find that',
  block(
    '',
    part(
      'problem',
      problem({
        title: 'We could not find that',
        sentences: ['The address may be mistyped, or what was here may belong to another organisation.'],
        actions: [{ label: 'Go to the start', href: '/' }],
        reference: { words: 'If you write to us about this, give us this number:', number: 'b2f0c1' },
      }),
    ),
  ),
);

export const publicPages = {
  'Sign in': signIn,
  ...verdicts,
  'A problem': lost,
};
