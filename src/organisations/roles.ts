/** What somebody may be in an organisation; one person may be several. */
export type Role =
  'trainee' | 'supervisor' | 'outside-supervisor' | 'assessor' | 'verifier' | 'manager' | 'owner';

const managing = [
  'programme.manage',
  'trainees.see',
  'certificate.revoke',
  'certificate.design',
  'certificate.export',
  'course.author',
  'jobs.manage',
  'people.manage',
  'accommodation.manage',
  'cohort.manage',
  'talking-points.see',
  'quiz.review',
  'practice.assign',
  'practice.arrange',
  'practice.void',
  'practice.close',
  'keys.manage',
  'certificate.watch',
  'api.manage',
] as const;

/** What each role opens. A new role is one line here. */
const opened = {
  trainee: [
    'path.see',
    'course.study',
    'quiz.take',
    'practice.log',
    'supervision.confirm',
    'certificate.hold',
  ],
  supervisor: [
    'practice.sign-off',
    'practice.void',
    'practice.close',
    'supervision.record',
    'work.review',
    'talking-points.see',
    'quiz.review',
  ],
  /** Signs the practice it was asked about by a link that it is sent, and has no place of its own here. */
  'outside-supervisor': [],
  assessor: ['talking-points.see', 'quiz.review'],
  /** Answers in an employing organisation for whom it relies on. */
  verifier: ['certificate.watch'],
  manager: managing,
  owner: [...managing, 'person.erase'],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof opened)[Role][number];

/** What somebody can be invited as. */
export const roles = (Object.keys(opened) as Role[]).filter((role) => role !== 'outside-supervisor');

/** Whether one of these roles opens what is asked for. */
export const opens = (held: readonly Role[], permission: Permission): boolean =>
  held.some((role) => (opened[role] as readonly string[]).includes(permission));
