import { messageList } from '../message-list';
import { pager } from '../pager';
import { steps, stepNav } from '../steps';
import { tabs } from '../tabs';
import { tag } from '../tag';
import { talk } from '../talk';
import { timeline } from '../timeline';
import { section, block, part } from './gallery';
import { when, entryTable } from './practice';

export const lists = [
  section(
    'Table and pager',
    block(
      'stack',
      part('table', entryTable),
      part('pager', pager({ previous: '?before=1', next: '?after=3' })),
    ),
  ),
  section(
    'Talk',
    block(
      'measure',
      part(
        'talk',
        talk('A conversation with Mina', [
          { by: 'Mina', side: 'them', text: 'It is the evenings.\n\nShe looks at the floor.' },
          {
            by: 'You',
            side: 'you',
            text: '“The evenings are hardest.”',
            tag: tag('success', 'A strong choice'),
            notes: [
              { label: 'Why, in your words', text: 'She had more to say.' },
              {
                label: 'What else you could have said',
                items: [
                  { text: '“Try a walk.”', tag: tag('neutral', 'No help here'), more: 'She stops talking.' },
                ],
              },
            ],
          },
          { by: 'What happens', side: 'aside', text: 'Mina nods and goes on.' },
        ]),
      ),
    ),
  ),
  section(
    'Timeline',
    block(
      'stack',
      part(
        'timeline',
        timeline([
          { title: 'Signed off', by: 'Sam Okafor', time: when('2026-05-05', '2 days ago'), tone: 'success' },
          {
            title: 'Returned with a question',
            text: 'Which part did you lead?',
            by: 'Sam Okafor',
            time: when('2026-05-04', '3 days ago'),
            tone: 'attention',
            icon: 'undo-2',
          },
          {
            title: 'Sent',
            by: 'Priya Nair',
            time: when('2026-05-03', '4 days ago'),
            icon: 'send',
            href: '/',
          },
        ]),
      ),
    ),
  ),
  section(
    'Tabs',
    block(
      'stack',
      part(
        'tabs',
        tabs('People', [
          { label: 'Waiting', path: '/', current: true, count: 3 },
          { label: 'Signed', path: '/' },
          { label: 'Returned', path: '/', count: 1 },
        ]),
      ),
    ),
  ),
  section(
    'Steps',
    block(
      'stack measure',
      part(
        'steps',
        steps([
          { label: 'Attention', path: '/', state: 'done', word: 'Done', more: '6 min' },
          { label: 'Open questions', path: '/', state: 'current', word: 'You are here', more: '7 min' },
          { label: 'Reflections', path: '/', state: 'open', word: 'To come' },
          {
            label: 'Quiz',
            path: null,
            state: 'later',
            word: 'Later',
            more: 'Opens when the lessons are done',
          },
        ]),
      ),
      part(
        'step-nav',
        stepNav({
          previous: { label: 'Attention', path: '/' },
          next: { label: 'Reflections', path: '/' },
          action: { label: 'I have read this', action: '/completion' },
        }),
      ),
    ),
  ),
  section(
    'Messages',
    block(
      '',
      part(
        'message-list',
        messageList('Mail that was sent', [
          {
            subject: 'Your certificate is ready',
            path: '/',
            person: 'To Rowan Ellis',
            time: when('2026-05-05', '2 days ago'),
            preview:
              'You have met everything the Peer Supporter programme asks for. Your certificate is attached.',
            tag: tag('success', 'Sent'),
          },
          {
            subject: '3 entries wait for you',
            path: '/',
            person: 'To Sam Okafor',
            time: when('2026-05-04', '3 days ago'),
          },
        ]),
      ),
    ),
  ),
];
