import { choice } from '../choice';
import { form } from '../form';
import { pageHead } from '../page-head';
import { progress } from '../progress';
import { block, part, sample } from './gallery';

const replies = [
  { value: 'a', label: '“At least it was quick.”' },
  { value: 'b', label: '“It sounds as if the evenings are hardest.”' },
  { value: 'c', label: '“Have you tried going for a walk?”' },
];

const question = sample(
  'Question 3 of 12',
  block(
    'quiz',
    part(
      'page-head',
      pageHead({ title: 'Question 3 of 12', crumbs: [{ label: 'Active listening', path: '/' }] }),
    ),
    part('meter', progress({ label: 'Answered so far', fraction: 0.17, text: '2 of 12' })),
    part(
      'form',
      form({
        action: '/answers',
        fields: {
          answer: choice({
            name: 'answer',
            label: 'Someone says: “It is the evenings.” Which reply reflects?',
            title: true,
            large: true,
            options: replies,
            value: 'b',
          }),
        },
        submit: 'Keep this answer and go on',
      }),
    ),
  ),
);

const feedback = sample(
  'Your answers',
  block(
    'quiz',
    part('page-head', pageHead({ title: 'Your answers', lead: '10 of 12 right: passed.' })),
    part(
      'choice',
      choice({
        name: 'answer',
        label: 'Someone says: “It is the evenings.” Which reply reflects?',
        title: true,
        large: true,
        answered: true,
        value: 'a',
        options: [
          {
            ...(replies[0] as { value: string; label: string }),
            feedback: {
              tone: 'danger',
              word: 'Not this one.',
              text: 'It looks for a bright side before the person has been heard.',
            },
          },
          {
            ...(replies[1] as { value: string; label: string }),
            feedback: {
              tone: 'success',
              word: 'This one.',
              text: 'It gives back what was said, and a little of what was not.',
            },
          },
          {
            ...(replies[2] as { value: string; label: string }),
            feedback: {
              tone: 'neutral',
              word: 'Not this one.',
              text: 'Advice, however kind, ends the listening.',
            },
          },
        ],
      }),
    ),
  ),
);

export const quizPages = {
  'A question': question,
  'Answers with feedback': feedback,
};
