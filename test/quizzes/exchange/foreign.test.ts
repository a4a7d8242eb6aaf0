import { type Found } from '../../../src/quizzes/exchange/found';
import { readFile } from '../../../src/quizzes/exchange/reader.provider';
import { loadLocales } from '../../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const only = async (text: string): Promise<Found | undefined> =>
  (await readFile(Buffer.from(text))).questions[0];

async function taken(text: string) {
  const found = await only(text);
  if (found?.outcome !== 'imported') throw new Error(JSON.stringify(found));
  return found;
}

const declared = (type: string, right: string) =>
  `<responseDeclaration identifier="R" cardinality="single" baseType="${type}"><correctResponse><value>${right}</value></correctResponse></responseDeclaration>`;
const qti = (body: string, before = declared('identifier', 'a'), after = '') =>
  `<assessmentItem identifier="one" title="One">${before}<itemBody>${body}</itemBody>${after}</assessmentItem>`;
const choice = (...texts: string[]) =>
  `<choiceInteraction responseIdentifier="R"><prompt>Which?</prompt>${texts.map((text, at) => `<simpleChoice identifier="${'abc'.charAt(at)}">${text}</simpleChoice>`).join('')}</choiceInteraction>`;

describe('QTI of other programs', () => {
  test('what is said afterwards, or to those who mark it, is no part of the question', async () => {
    const hidden = [
      '<feedbackBlock outcomeIdentifier="F" identifier="yes" showHide="show"><div><feedbackBlock>x</feedbackBlock>It was A.</div></feedbackBlock>',
      '<rubricBlock view="scorer tutor"><p>Mark A.</p></rubricBlock>',
      '<p>Look. <feedbackInline identifier="no">No, A.</feedbackInline></p>',
    ];
    const { item, notes } = await taken(
      qti(
        `<rubricBlock view="candidate"><p>Take care.</p></rubricBlock>${hidden.join('')}${choice('One', 'Two')}`,
      ),
    );
    expect(item).toMatchObject({ prompt: 'Take care.\n\nLook.\n\nWhich?' });
    expect(notes).toEqual([expect.stringContaining('was left out')]);
  });

  test('what markers are told becomes the good answer of a text', async () => {
    const body =
      '<p>Write it down.</p><rubricBlock view="scorer"><p>Names both.</p></rubricBlock><extendedTextInteraction responseIdentifier="R"/>';
    expect((await taken(qti(body))).item).toMatchObject({ prompt: 'Write it down.', model: 'Names both.' });
  });

  test('elements may have a prefix', async () => {
    const prefixed = qti(choice('One', 'Two'))
      .replace(/<(\/?)(?=\w)/g, '<$1q:')
      .replace('<q:assessmentItem', '<q:assessmentItem xmlns:q="x"');
    expect((await taken(prefixed)).item).toMatchObject({ prompt: 'Which?', options: [{ text: 'One' }, {}] });
  });

  test('a single gap stays where it is in its text', async () => {
    const gap = '<textEntryInteraction responseIdentifier="R"/>';
    const at = async (body: string) => (await taken(qti(body, declared('string', 'listen')))).item.prompt;
    expect(await at(`<p>First ${gap}, then ask.</p>`)).toBe('First _____, then ask.');
    expect(await at(`<p>What comes first?</p><p>${gap}</p>`)).toBe('What comes first?');
  });

  test('an item that makes itself anew each time is refused, with its line', async () => {
    const template = '<templateDeclaration identifier="N" cardinality="single" baseType="integer"/>';
    expect(
      await only(`\n${qti(choice('One', 'Two'), declared('identifier', 'a') + template)}`),
    ).toMatchObject({
      ...{ line: 2, outcome: 'refused', reason: expect.stringContaining('made anew') as string },
    });
  });

  test('a picture in an option becomes what it shows, and it is said', async () => {
    const { item, notes } = await taken(qti(choice('<img src="a.png" alt="A cairn"/>', 'A wall')));
    expect(item).toMatchObject({ options: [{ text: 'A cairn' }, { text: 'A wall' }] });
    expect(notes).toEqual([expect.stringContaining('picture in an answer')]);
  });

  test.each([
    ['relative', '5', 2],
    ['absolute', '5 5', 5],
    ['exact', '5', 0],
  ])('a tolerance that is %s', async (mode, size, tolerance) => {
    const equal = `<responseProcessing><equal toleranceMode="${mode}" tolerance="${size}"><variable identifier="R"/><correct identifier="R"/></equal></responseProcessing>`;
    const body = '<p>How many?</p><textEntryInteraction responseIdentifier="R"/>';
    expect((await taken(qti(body, declared('float', '40.0'), equal))).item).toMatchObject({
      ...{ type: 'numeric', answer: 40, tolerance },
    });
  });

  test('a gap for a number takes it as it is written and in the shortest way', async () => {
    const gap = '<textEntryInteraction responseIdentifier="R"/>';
    const { item } = await taken(qti(`<p>${gap} or ${gap} stones</p>`, declared('float', '4.0')));
    expect(item).toMatchObject({ gaps: [{ accepted: ['4', '4.0'] }, { accepted: ['4', '4.0'] }] });
  });
});

describe('Moodle', () => {
  const question = (type: string, inner: string) =>
    `<quiz><question type="${type}">${inner}</question></quiz>`;
  const asks = (text: string) =>
    `<questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>`;
  const general = '<generalfeedback format="html"><text>Rest matters.</text></generalfeedback>';
  const answer = (text: string, fraction: number, feedback = '') =>
    `<answer fraction="${fraction}" format="html"><text><![CDATA[${text}]]></text><feedback><text>${feedback}</text></feedback></answer>`;

  test('numbers and every kind of list may stand in gaps; a tolerance may not', async () => {
    const { item } = await taken(
      question('cloze', asks('{1:NUMERICAL:=32.0:0#Yes.} {1:MULTICHOICE_HS:=a~b} {1:MCVS:=c~d}')),
    );
    expect(item).toMatchObject({
      gaps: [{ accepted: ['32', '32.0'], feedback: 'Yes.' }, { answer: 'a' }, { answer: 'c' }],
    });
    const near = await only(question('cloze', asks('It is {1:NM:=3.14:0.01}.')));
    expect(near).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('near it') as string });
    const none = await only(question('cloze', asks('It is {1:NM:=zero}.')));
    expect(none).toMatchObject({ outcome: 'refused', reason: 'No answer is marked as right.' });
  });

  test('what is said to everybody afterwards is said where nothing else is, or noted', async () => {
    const options = answer('Yes', 100) + answer('No', 0, 'Not so.');
    const silent = await taken(question('multichoice', asks('Rest?') + general + options));
    expect(silent.item).toMatchObject({ options: [{ feedback: 'Rest matters.' }, { feedback: 'Not so.' }] });
    const spoken = answer('Yes', 100, 'Right.') + answer('No', 0);
    expect(await taken(question('multichoice', asks('Rest?') + general + spoken))).toMatchObject({
      item: { options: [{ feedback: 'Right.' }, { feedback: '' }] },
      notes: [expect.stringContaining('“Rest matters.”')],
    });
    const written = await taken(
      question('shortanswer', asks('Rest?') + general + answer('Yes', 100, 'Good.')),
    );
    expect(written.item).toMatchObject({
      accepted: [{ feedback: 'Good.' }],
      feedback: { wrong: 'Rest matters.' },
    });
  });

  test('digits above and below the line keep their place', async () => {
    const { item } = await taken(
      question(
        'truefalse',
        asks('10<sup>2</sup> of H<sub>2</sub>O') + answer('true', 100) + answer('false', 0),
      ),
    );
    expect(item.prompt).toBe('10² of H₂O');
  });

  test('a picture as an answer becomes what it shows, and it is said', async () => {
    const picture = '<img src="@@PLUGINFILE@@/a.png" alt="A cairn">';
    const { item, notes } = await taken(
      question('multichoice', asks('Which one?') + answer(picture, 100) + answer('A wall', 0)),
    );
    expect(item).toMatchObject({ options: [{ text: 'A cairn' }, { text: 'A wall' }] });
    expect(notes).toEqual([expect.stringContaining('picture in an answer')]);
  });
});

test('what GIFT says to everybody afterwards is kept', async () => {
  expect((await taken('Rest is work.{FALSE#It is not.####Rest matters.}')).item).toMatchObject({
    feedback: { true: 'It is not.', false: 'Rest matters.' },
  });
  expect((await taken('How many?{#\n=3:0#Yes.\n####Count again.}')).item).toMatchObject({
    feedback: { right: 'Yes.', wrong: 'Count again.' },
  });
});
