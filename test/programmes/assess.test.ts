import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { assess } from '../../src/programmes/rules/assess';
import type { Finding } from '../../src/programmes/rules/finding';
import { type ProgrammeDocument, programmeDocument } from '../../src/programmes/rules/programme-document';
import type { TrainingRecord } from '../../src/programmes/rules/record';
import { attested, course, practice, quiz, record, supervision } from './records';

const file = join(__dirname, '../../templates/curriculum/peer-supporter.json');
const peerSupporter = programmeDocument.parse(JSON.parse(readFileSync(file, 'utf8')));
const on = '2026-05-10';

const finding = (
  held: Partial<TrainingRecord>,
  key: string,
  programme: ProgrammeDocument = peerSupporter,
): Finding => {
  const found = assess(programme, record(held), on).findings.find((candidate) => candidate.key === key);
  if (!found) throw new Error(key);
  return found;
};

const programmeOf = (...requirements: object[]) =>
  programmeDocument.parse({ slug: 'one', title: 'One', summary: '', validMonths: null, requirements });

const everything = {
  courses: [course()],
  quizzes: [quiz()],
  attestations: [attested()],
  practice: [practice({ minutes: 480 }), practice({ minutes: 120, observed: true })],
  supervision: [supervision()],
};

test('somebody who has done everything has met the programme', () => {
  expect(assess(peerSupporter, record(everything), on)).toMatchObject({
    met: true,
    settled: 6,
    total: 6,
    next: null,
    earliest: null,
  });
});

test('somebody new is told what comes first and may meet everything today', () => {
  const standing = assess(peerSupporter, record(), on);
  expect(standing).toMatchObject({ met: false, settled: 0, total: 6, earliest: on });
  expect(standing.next).toMatchObject({
    words: { key: 'next.startCourse' },
    path: '/courses/active-listening',
  });
});

describe('practice hours', () => {
  test('9 hours and 59 minutes are not ten hours', () => {
    expect(finding({ practice: [practice({ minutes: 599 })] }, 'practice')).toMatchObject({
      state: 'part',
      progress: { value: 599, target: 600, unit: 'minutes' },
    });
  });

  test.each([
    ['a draft', { status: 'draft' as const }, 'not-sent'],
    ['an entry that waits', { status: 'submitted' as const }, 'waiting-for-signature'],
    ['an entry that came back', { status: 'returned' as const }, 'returned'],
    ['preparation', { activityCounts: false }, 'activity-never-counts'],
  ])('%s does not count and says why', (_name, given, reason) => {
    const found = finding({ practice: [practice(given)] }, 'practice');
    expect(found).toMatchObject({
      state: 'unmet',
      counted: [],
      notCounted: [{ reason, repair: { key: `repairs.${reason}` } }],
    });
  });

  test.each([
    ['domains', { domains: ['group-facilitation'] }, 'other-domain'],
    ['settings', { settings: ['hospital-ward'] }, 'other-setting'],
    ['activity kinds', { activityKinds: ['group'] }, 'other-activity'],
    ['observed practice', { observed: true }, 'not-observed'],
    ['roles', { roles: ['co-lead', 'observer'] }, 'other-role'],
    ['paid practice', { paid: true }, 'not-paid'],
  ])('a rule about %s says why other practice does not count', (_name, filter, reason) => {
    const programme = programmeOf({
      key: 'p',
      kind: 'practice-hours',
      title: 'P',
      settings: { hours: 1, filter },
    });
    expect(finding({ practice: [practice()] }, 'p', programme).notCounted).toMatchObject([{ reason }]);
  });
});

describe('practice split over domains', () => {
  const of = (filter: object) => ({
    ...{ key: 'p', kind: 'practice-hours', title: 'P' },
    settings: { hours: 2, filter },
  });
  const inside = (filter: object, within = 'p') => ({
    ...{ key: `in-${within}`, kind: 'practice-sub-minimum', title: 'S' },
    settings: { of: within, hours: 1, filter },
  });
  const split = (given: Partial<TrainingRecord['practice'][number]> = {}) =>
    practice({
      minutes: 90,
      shares: [
        { domain: 'groups', minutes: 60 },
        { domain: 'ethics', minutes: 20 },
        { domain: 'crisis', minutes: 10 },
      ],
      ...given,
    });

  test.each([
    ['all of it where any domain will do', {}, 90, []],
    ['what is meant, and the rest is of another domain', { domains: ['groups'] }, 60, [[30, 'other-domain']]],
    ['two of its domains together', { domains: ['groups', 'crisis'] }, 70, [[20, 'other-domain']]],
    ['nothing, where none is meant', { domains: ['hope'] }, 0, [[90, 'other-domain']]],
    [
      'nothing in another role, each part for its reason',
      { domains: ['groups'], roles: ['observer'] },
      0,
      [
        [60, 'other-role'],
        [30, 'other-domain'],
      ],
    ],
    ['nothing as voluntary when it was paid', { paid: false }, 0, [[90, 'not-voluntary']]],
  ])('counts %s', (_, filter, minutes, rest) => {
    const found = finding({ practice: [split({ paid: true })] }, 'p', programmeOf(of(filter)));
    expect(found.progress?.value ?? 0).toBe(minutes);
    expect(found.notCounted.map(({ evidence, reason }) => [evidence.minutes, reason])).toEqual(rest);
  });

  test('what was signed before anybody was asked is of no role and neither paid nor voluntary', () => {
    const unsaid = practice({ role: null, paid: null });
    for (const filter of [{ roles: ['lead'] }, { paid: true }, { paid: false }])
      expect(finding({ practice: [unsaid] }, 'p', programmeOf(of(filter))).counted).toEqual([]);
  });

  test.each([
    ['the same part', ['groups'], ['groups'], 60],
    ['a part of the part', ['groups', 'ethics'], ['ethics', 'crisis'], 20],
    ['nothing beyond the part', ['groups'], ['crisis'], 0],
  ])('a sub-minimum counts %s of what counted', (_, domains, within, minutes) => {
    const programme = programmeOf(of({ domains }), inside({ domains: within }));
    expect(finding({ practice: [split()] }, 'in-p', programme).progress?.value).toBe(minutes);
  });

  test('a sub-minimum of being observed counts no more of an entry than its whole does', () => {
    const held = { practice: [split({ observed: true })] };
    const programme = programmeOf(of({ domains: ['ethics'] }), inside({ observed: true }));
    expect(finding(held, 'in-p', programme).progress?.value).toBe(20);
  });
});

describe('observed practice', () => {
  test('counts inside the total, not beside it', () => {
    const held = { practice: [practice({ minutes: 120, observed: true })] };
    expect(finding(held, 'practice').progress?.value).toBe(120);
    expect(finding(held, 'observed')).toMatchObject({ state: 'met', progress: { value: 120, target: 120 } });
  });

  test('does not count while it is not signed', () => {
    expect(finding({ practice: [practice({ observed: true, status: 'submitted' })] }, 'observed').state).toBe(
      'unmet',
    );
  });

  test('a sub-minimum that asks for something else than being observed leads to logging practice', () => {
    const programme = programmeOf(
      { key: 'p', kind: 'practice-hours', title: 'P', settings: { hours: 2 } },
      {
        key: 's',
        kind: 'practice-sub-minimum',
        title: 'S',
        settings: { of: 'p', hours: 1, filter: { domains: ['group'] } },
      },
    );
    expect(finding({ practice: [practice()] }, 's', programme).next?.words.key).toBe('next.logPractice');
  });
});

describe('training hours', () => {
  const programme = (settings: object) =>
    programmeOf({ key: 't', kind: 'training-hours', title: 'T', settings: { hours: 2, ...settings } });
  const split = [
    { domain: 'ethics', minutes: 90 },
    { domain: 'crisis', minutes: 45 },
  ];

  test('are those of completed courses, each in its domains', () => {
    const courses = [course({ trainingMinutes: split })];
    expect(finding({ courses }, 't', programme({}))).toMatchObject({
      state: 'met',
      progress: { value: 135 },
    });
    expect(finding({ courses }, 't', programme({ domain: 'ethics' }))).toMatchObject({
      ...{ state: 'part', progress: { value: 90, target: 120, unit: 'minutes' } },
      next: { words: { key: 'next.chooseCourse' }, path: '/courses' },
    });
  });

  test('of a course under way do not count yet, and lead back to it', () => {
    const nextLessonPath = '/courses/ethics/lessons/two';
    const courses = [
      course({ trainingMinutes: split, completedAt: null, nextLessonPath }),
      course({ trainingMinutes: split, completedAt: null, lessonsDone: 0 }),
    ];
    expect(finding({ courses }, 't', programme({}))).toMatchObject({
      ...{ state: 'unmet', counted: [], notCounted: [{ reason: 'not-completed' }] },
      next: { words: { key: 'next.continueCourse' }, path: nextLessonPath },
    });
  });

  test('of another domain are not spoken of', () => {
    const courses = [course({ trainingMinutes: split })];
    const found = finding({ courses }, 't', programme({ domain: 'groups' }));
    expect([found.state, found.counted, found.notCounted]).toEqual(['unmet', [], []]);
  });
});

describe('supervision', () => {
  test('counts once both sides have confirmed it', () => {
    expect(finding({ supervision: [supervision({ status: 'recorded' })] }, 'supervision')).toMatchObject({
      state: 'unmet',
      notCounted: [{ reason: 'unconfirmed' }],
      next: { words: { key: 'next.confirmSupervision' } },
    });
    expect(finding({ supervision: [supervision()] }, 'supervision').state).toBe('met');
  });

  test('a rule about individual supervision does not count a group', () => {
    const programme = programmeOf({
      key: 's',
      kind: 'supervision-hours',
      title: 'S',
      settings: { hours: 1, format: 'individual' },
    });
    expect(
      finding({ supervision: [supervision({ format: 'group' })] }, 's', programme).notCounted,
    ).toMatchObject([{ reason: 'other-format' }]);
  });
});

describe('the quiz', () => {
  test('says the best result and the day the next attempt opens', () => {
    const held = { quizzes: [quiz({ passedOn: null, bestPercent: 66, nextAttemptOn: '2026-05-11' })] };
    expect(finding(held, 'quiz')).toMatchObject({
      state: 'part',
      because: { key: 'because.notPassed', params: { percent: 66, pass: 80 } },
      earliest: '2026-05-11',
    });
  });

  test('an attempt that may begin already is possible today', () => {
    expect(
      finding(
        { quizzes: [quiz({ passedOn: null, attempts: 0, bestPercent: null, nextAttemptOn: null })] },
        'quiz',
      ),
    ).toMatchObject({
      state: 'unmet',
      earliest: on,
    });
  });

  test('an attempt under way without a result is begun', () => {
    expect(
      finding({ quizzes: [quiz({ passedOn: null, bestPercent: null })] }, 'quiz').because.params.percent,
    ).toBe(0);
  });

  test('a passed quiz without a kept percentage shows its pass mark', () => {
    expect(finding({ quizzes: [quiz({ bestPercent: null })] }, 'quiz').because.params.percent).toBe(80);
  });
});

describe('the course', () => {
  test('is under way after the first lesson and continues where it stopped', () => {
    const held = {
      courses: [
        course({
          lessonsDone: 2,
          completedAt: null,
          nextLessonPath: '/courses/active-listening/lessons/three',
        }),
      ],
    };
    expect(finding(held, 'course')).toMatchObject({
      state: 'part',
      progress: { value: 2, target: 6 },
      next: { words: { key: 'next.continueCourse' }, path: '/courses/active-listening/lessons/three' },
    });
  });

  test('is open while no lesson is done', () => {
    expect(finding({ courses: [course({ lessonsDone: 0, completedAt: null })] }, 'course').state).toBe(
      'unmet',
    );
  });
});

describe('the code of ethics', () => {
  test('signed in an earlier wording has to be signed again', () => {
    const programme = programmeOf({
      key: 'e',
      kind: 'attestation',
      title: 'E',
      settings: { attestation: 'code-of-ethics', version: 2 },
    });
    expect(finding({ attestations: [attested()] }, 'e', programme)).toMatchObject({
      state: 'unmet',
      notCounted: [{ reason: 'earlier-text' }],
    });
  });

  test('signed in a later wording counts', () => {
    expect(finding({ attestations: [attested({ version: 2 })] }, 'ethics').state).toBe('met');
  });
});

describe('structures', () => {
  const part = (key: string, hours: number) => ({
    key,
    kind: 'practice-hours',
    title: key,
    settings: { hours },
  });
  const both = programmeOf({
    key: 'both',
    kind: 'all-of',
    title: 'Both',
    parts: [part('small', 1), part('large', 3)],
  });
  const either = programmeOf({
    key: 'either',
    kind: 'any-of',
    title: 'Either',
    parts: [part('large', 3), part('small', 2)],
  });

  test('all of its parts are needed', () => {
    expect(finding({ practice: [practice()] }, 'both', both)).toMatchObject({
      state: 'part',
      progress: { value: 1, target: 2 },
      earliest: on,
    });
    expect(finding({ practice: [practice({ minutes: 180 })] }, 'both', both).state).toBe('met');
    expect(finding({}, 'both', both).state).toBe('unmet');
  });

  test('one route is enough, and the furthest is shown next', () => {
    expect(finding({ practice: [practice()] }, 'either', either)).toMatchObject({
      state: 'part',
      next: { path: '/practice-entries/new' },
    });
    expect(finding({ practice: [practice({ minutes: 120 })] }, 'either', either)).toMatchObject({
      state: 'met',
      next: null,
    });
    expect(finding({}, 'either', either).state).toBe('unmet');
  });
});

describe('a programme document is refused', () => {
  const refused = (...requirements: object[]) =>
    programmeDocument.safeParse({ slug: 'one', title: 'One', summary: '', validMonths: 24, requirements })
      .error?.issues[0]?.message;

  test('with an unknown kind', () => {
    expect(refused({ key: 'x', kind: 'magic', title: 'X' })).toBe('"magic" is not a kind of requirement');
  });

  test('with settings its kind does not have', () => {
    expect(refused({ key: 'x', kind: 'practice-hours', title: 'X', settings: { hours: -1 } })).toBeDefined();
    expect(
      refused({ key: 'x', kind: 'practice-hours', title: 'X', settings: { hours: 1, weeks: 2 } }),
    ).toBeDefined();
  });

  test('with a key used twice', () => {
    const twice = { key: 'x', kind: 'practice-hours', title: 'X', settings: { hours: 1 } };
    expect(refused(twice, twice)).toBe('The key "x" is used twice');
  });

  test('with hours inside a requirement that is not there', () => {
    const settings = { of: 'y', hours: 1, filter: {} };
    expect(refused({ key: 'x', kind: 'practice-sub-minimum', title: 'X', settings })).toBe(
      '"x" counts inside "y", which is not there',
    );
  });
});

describe('limits of practice hours', () => {
  const limited = (limits: object) =>
    programmeOf({ key: 'p', kind: 'practice-hours', title: 'P', settings: { hours: 10, limits } });
  const told = (held: Partial<TrainingRecord>, limits: object) => {
    const { progress, notCounted } = finding(held, 'p', limited(limits));
    return [progress?.value, notCounted.map(({ reason, evidence }) => `${reason} ${evidence.minutes}`)];
  };
  const entries = (...given: [day: string, minutes: number][]) =>
    given.map(([day, minutes]) => practice({ day, minutes }));

  test.each([
    ['a day', [{ hours: 2, per: 'day' }], 120 + 60, ['over-cap-day 30']],
    ['a week', [{ hours: 3, per: 'week' }], 180, ['over-cap-week 30']],
    ['a month', [{ hours: 2.5, per: 'month' }], 150, ['over-cap-month 60']],
    [
      'the tighter of two',
      [
        { hours: 5, per: 'week' },
        { hours: 1, per: 'day' },
      ],
      120,
      ['over-cap-day 90'],
    ],
  ])('what is over the cap of %s counts up to it, and the rest is told', (_, caps, value, reasons) => {
    expect(told({ practice: entries(['2026-05-04', 150], ['2026-05-06', 60]) }, { caps })).toEqual([
      value,
      reasons,
    ]);
  });

  test('a week begins on Monday, and each has its own cap', () => {
    const caps = [{ hours: 1, per: 'week' }];
    const held = { practice: entries(['2026-05-03', 60], ['2026-05-04', 60], ['2026-05-10', 10]) };
    expect(told(held, { caps })).toEqual([120, ['over-cap-week 10']]);
  });

  test('practice of a week without confirmed supervision waits for it', () => {
    const held = (day: string, status: 'confirmed' | 'recorded') => ({
      practice: entries(['2026-05-04', 60], ['2026-05-11', 60]),
      supervision: [supervision({ day, status })],
    });
    const supervisedEvery = { supervisedEvery: 'week' };
    expect(told(held('2026-05-10', 'confirmed'), supervisedEvery)).toEqual([60, ['unsupervised-week 60']]);
    expect(told(held('2026-05-10', 'recorded'), supervisedEvery)[0]).toBe(0);
    expect(told(held('2026-05-30', 'confirmed'), { supervisedEvery: 'month' })[0]).toBe(120);
  });

  test('practice before the day, or before the course, stays in the log and does not count', () => {
    const held = { practice: entries(['2026-04-30', 60], ['2026-05-01', 60]), courses: [course()] };
    expect(told(held, { notBefore: '2026-05-01' })).toEqual([60, ['before-start 60']]);
    expect(told(held, { afterCourse: 'active-listening' })).toEqual([60, ['before-course 60']]);
    expect(told({ ...held, courses: [] }, { afterCourse: 'active-listening' })[0]).toBe(0);
  });

  test('hours inside capped hours are never more than those', () => {
    const programme = programmeOf(
      {
        ...{ key: 'p', kind: 'practice-hours', title: 'P' },
        settings: { hours: 10, limits: { caps: [{ hours: 1, per: 'day' }] } },
      },
      {
        ...{ key: 'o', kind: 'practice-sub-minimum', title: 'O' },
        settings: { of: 'p', hours: 2, filter: { observed: true } },
      },
    );
    const held = { practice: [practice({ minutes: 180, observed: true })] };
    expect(finding(held, 'o', programme).progress?.value).toBe(60);
  });

  test('whatever the record: every minute is counted or told, and another entry never lowers what counts', () => {
    const some = fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 28 }), minutes: fc.integer({ min: 1, max: 600 }) }),
      { maxLength: 15 },
    );
    const caps = [
      { hours: 4, per: 'day' },
      { hours: 9, per: 'week' },
    ];
    const held = (given: { day: number; minutes: number }[]) =>
      given.map(({ day, minutes }) => practice({ minutes, day: `2026-05-${String(day).padStart(2, '0')}` }));
    fc.assert(
      fc.property(some, some, (few, more) => {
        const [one, other] = [held(few), held(more)];
        const found = finding({ practice: one }, 'p', limited({ caps }));
        const all = [...found.counted, ...found.notCounted.map(({ evidence }) => evidence)];
        const sum = (list: { minutes: number | null }[]) =>
          list.reduce((so, { minutes }) => so + (minutes ?? 0), 0);
        expect(sum(all)).toBe(sum(one));
        const many = finding({ practice: [...one, ...other] }, 'p', limited({ caps }));
        expect(many.progress!.value).toBeGreaterThanOrEqual(found.progress!.value);
      }),
    );
  });
});

describe('however practice is split', () => {
  const shares = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
    .chain((domains) =>
      fc.tuple(
        ...domains.map((domain) => fc.integer({ min: 1, max: 300 }).map((minutes) => ({ domain, minutes }))),
      ),
    );
  const entries = fc.array(
    shares.map((list) => ({ shares: list, minutes: list.reduce((sum, { minutes }) => sum + minutes, 0) })),
    { maxLength: 12 },
  );

  test('every minute is counted or not, once, and the domains together are the whole', () => {
    const programme = programmeOf(
      ...[
        ['a', 'b'],
        ['c', 'd'],
      ].map((domains) => ({
        ...{ key: domains.join('-'), kind: 'practice-hours', title: 'P' },
        settings: { hours: 1, filter: { domains } },
      })),
    );
    fc.assert(
      fc.property(entries, (some) => {
        const held = { practice: some.map((given) => practice(given)) };
        const all = some.reduce((sum, { minutes }) => sum + minutes, 0);
        const [one, other] = ['a-b', 'c-d'].map((key) => finding(held, key, programme));
        const told = [...(one?.counted ?? []), ...(one?.notCounted.map(({ evidence }) => evidence) ?? [])];
        expect(told.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(all);
        expect((one?.progress?.value ?? 0) + (other?.progress?.value ?? 0)).toBe(all);
      }),
    );
  });
});

describe('whatever the record', () => {
  const entries = fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 600 }),
      observed: fc.boolean(),
      activityCounts: fc.boolean(),
      status: fc.constantFrom('draft' as const, 'submitted' as const, 'returned' as const, 'signed' as const),
    }),
    { maxLength: 20 },
  );
  const value = (held: TrainingRecord['practice'], key: string) =>
    finding({ practice: held }, key).progress?.value ?? 0;

  test('another entry never lowers a standing', () => {
    fc.assert(
      fc.property(entries, entries, (some, more) => {
        const few = some.map((given) => practice(given));
        const many = [...few, ...more.map((given) => practice(given))];
        for (const key of ['practice', 'observed'])
          expect(value(many, key)).toBeGreaterThanOrEqual(value(few, key));
      }),
    );
  });

  test('the order of entries does not matter', () => {
    fc.assert(
      fc.property(entries, (some) => {
        const held = some.map((given) => practice(given));
        for (const key of ['practice', 'observed'])
          expect(value([...held].reverse(), key)).toBe(value(held, key));
      }),
    );
  });

  test('every entry is either counted or not counted with a reason', () => {
    fc.assert(
      fc.property(entries, (some) => {
        const held = some.map((given) => practice(given));
        const { counted, notCounted } = finding({ practice: held }, 'practice');
        expect(counted.length + notCounted.length).toBe(held.length);
      }),
    );
  });
});
