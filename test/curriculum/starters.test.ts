import { codeOfEthics } from '../../src/founding/starter.provider';
import { StarterVocabulary } from '../../src/practice/vocabulary/starter-vocabulary.provider';
import { repeated } from './wording';

const { activityKinds, settings, domains } = new StarterVocabulary().words;

describe('the code of ethics', () => {
  test('makes about ten commitments, each under its own title', () => {
    const { commitments } = codeOfEthics();
    expect(commitments.length).toBeGreaterThanOrEqual(8);
    expect(commitments.length).toBeLessThanOrEqual(12);
    expect(repeated(commitments.map((commitment) => commitment.title))).toEqual([]);
  });

  test('is signed in one sentence of the first person', () => {
    expect(codeOfEthics().declaration).toMatch(/^I [^.]+\.$/);
  });
});

describe('the lists of practice', () => {
  test.each([
    ['kind', activityKinds],
    ['setting', settings],
    ['domain', domains],
  ])('name each %s once', (_, list) => {
    expect(repeated(list.map(({ key }) => key))).toEqual([]);
  });

  test('do not count preparation and documentation', () => {
    const uncounted = activityKinds.filter((kind) => !kind.counts).map((kind) => kind.key);
    expect(uncounted).toEqual(['preparation', 'documentation']);
  });
});
