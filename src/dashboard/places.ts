import { opens, type Permission, type Role } from '../organisations';
import type { TextKey } from '../shared/text';

/** What places are about: whoever has many sees them under these words. */
export type PlaceGroup = 'own' | 'people' | 'practice' | 'learning' | 'certification' | 'workings';

/** A place in the navigation: who has it, what it is called, where it is. */
export type Place = {
  permission: Permission;
  group: PlaceGroup;
  label: TextKey;
  path: string;
  icon: string;
  counts?: 'waiting';
  /** Where else one is while in this place: pages that it leads to and that stand elsewhere. */
  also?: string[];
};

/** Everybody's places, in the order in which they are shown. */
const places: Place[] = [
  {
    permission: 'path.see',
    group: 'own',
    label: 'dashboard.places.path',
    path: '/path',
    icon: 'milestone',
    also: ['/attestations'],
  },
  {
    permission: 'course.study',
    group: 'own',
    label: 'dashboard.places.learning',
    path: '/courses',
    icon: 'book-open',
    also: ['/quizzes', '/attempts', '/live-sessions'],
  },
  {
    permission: 'practice.log',
    group: 'own',
    label: 'dashboard.places.practice',
    path: '/practice-entries',
    icon: 'notebook-pen',
    also: [
      '/your-supervisors',
      '/wellbeing',
      '/competencies',
      '/observations',
      '/signing-requests',
      '/practice-imports',
      '/practice-exports',
    ],
  },
  {
    permission: 'supervision.confirm',
    group: 'own',
    label: 'dashboard.places.supervision',
    path: '/supervision-sessions',
    icon: 'messages-square',
    also: ['/agreements'],
  },
  {
    permission: 'certificate.hold',
    group: 'own',
    label: 'dashboard.places.certificates',
    path: '/certificates',
    icon: 'award',
    also: ['/share-links'],
  },
  {
    permission: 'practice.sign-off',
    group: 'practice',
    label: 'dashboard.places.waiting',
    path: '/practice-entries/waiting',
    icon: 'inbox',
    also: ['/absences'],
    counts: 'waiting',
  },
  {
    permission: 'trainees.see',
    group: 'people',
    label: 'dashboard.places.trainees',
    path: '/candidacies',
    icon: 'users',
  },
  {
    permission: 'people.manage',
    group: 'people',
    label: 'dashboard.places.people',
    path: '/people',
    icon: 'contact',
  },
  {
    permission: 'practice.assign',
    group: 'people',
    label: 'dashboard.places.supervisors',
    path: '/supervisors',
    icon: 'user-check',
    also: ['/supervisor-assignments'],
  },
  {
    permission: 'cohort.manage',
    group: 'people',
    label: 'dashboard.places.cohorts',
    path: '/cohorts',
    icon: 'users-round',
    also: ['/live-sessions'],
  },
  {
    permission: 'work.review',
    group: 'practice',
    label: 'dashboard.places.reflections',
    path: '/reflections',
    icon: 'notebook-text',
  },
  {
    permission: 'supervision.record',
    group: 'practice',
    label: 'dashboard.places.sessions',
    path: '/supervision-sessions',
    icon: 'messages-square',
    also: ['/wellbeing', '/competencies', '/observations', '/agreements'],
  },
  {
    permission: 'practice.close',
    group: 'practice',
    label: 'dashboard.places.periods',
    path: '/practice-periods',
    icon: 'calendar-check',
  },
  {
    permission: 'trainees.see',
    group: 'practice',
    label: 'dashboard.places.signatures',
    path: '/signing-requests/all',
    icon: 'signature',
    also: ['/repudiations'],
  },
  {
    permission: 'practice.arrange',
    group: 'practice',
    label: 'dashboard.places.practiceSettings',
    path: '/practice-settings',
    icon: 'sliders-horizontal',
  },
  {
    permission: 'course.author',
    group: 'learning',
    label: 'dashboard.places.authoring',
    path: '/authoring/courses',
    icon: 'pencil-ruler',
    also: ['/authoring'],
  },
  {
    permission: 'course.author',
    group: 'learning',
    label: 'dashboard.places.quizzes',
    path: '/authoring/quizzes',
    icon: 'list-todo',
    also: ['/quizzes'],
  },
  {
    permission: 'talking-points.see',
    group: 'learning',
    label: 'dashboard.places.talkingPoints',
    path: '/supervision/talking-points',
    icon: 'message-circle-more',
  },
  {
    permission: 'quiz.review',
    group: 'learning',
    label: 'dashboard.places.reviews',
    path: '/reviews',
    icon: 'clipboard-pen',
  },
  {
    permission: 'programme.manage',
    group: 'certification',
    label: 'dashboard.places.programmes',
    path: '/programmes',
    icon: 'list-checks',
  },
  {
    permission: 'certificate.revoke',
    group: 'certification',
    label: 'dashboard.places.register',
    path: '/certificates/register',
    icon: 'stamp',
  },
  {
    permission: 'certificate.watch',
    group: 'certification',
    label: 'dashboard.places.watches',
    path: '/watches',
    icon: 'binoculars',
  },
  {
    permission: 'certificate.watch',
    group: 'certification',
    label: 'dashboard.places.verify',
    path: '/certificates/verify',
    icon: 'badge-check',
  },
  {
    permission: 'certificate.design',
    group: 'certification',
    label: 'dashboard.places.certificateDesign',
    path: '/certificate-design',
    icon: 'palette',
  },
  {
    permission: 'keys.manage',
    group: 'workings',
    label: 'dashboard.places.keys',
    path: '/organisation/keys',
    icon: 'key-round',
  },
  {
    permission: 'api.manage',
    group: 'workings',
    label: 'dashboard.places.apiKeys',
    path: '/organisation/api-keys',
    icon: 'plug',
    also: ['/organisation/webhooks'],
  },
  {
    permission: 'jobs.manage',
    group: 'workings',
    label: 'dashboard.places.jobs',
    path: '/jobs/failed',
    icon: 'wrench',
  },
];

/** The places of somebody with these roles; an address stands there once. */
export const placesOf = (roles: readonly Role[]): Place[] =>
  places
    .filter(({ permission }) => opens(roles, permission))
    .filter(({ path }, index, own) => own.findIndex((place) => place.path === path) === index);

/** The place that an address belongs to: the one that has its longest beginning, and the first of equals. */
export const placeAt = (own: Place[], url: string): Place | undefined => {
  const address = url.split('?')[0] ?? '';
  return own
    .flatMap((place) => [place.path, ...(place.also ?? [])].map((path) => ({ place, path })))
    .filter(({ path }) => address === path || address.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]?.place;
};
