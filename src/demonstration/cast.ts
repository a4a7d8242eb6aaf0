import type { Role } from '../organisations';

/** Published on purpose: the demonstration is refused in production. */
export const DEMONSTRATION_PASSWORD = 'a stone on the path';

export type Character = {
  key: string;
  name: string;
  email: string;
  what: string;
  roles: Role[];
  /** How many days ago a trainee set out; unless said, when the organisation was founded. */
  setOut?: number;
};

/** Harbour Peer Support, where the story is told. */
export const harbour = {
  organisation: { slug: 'harbour-peer-support', name: 'Harbour Peer Support', timeZone: 'Europe/London' },
  people: [
    {
      key: 'priya',
      name: 'Priya Nair',
      email: 'priya@harbour.example',
      what: 'new trainee',
      roles: ['trainee'],
      setOut: 3,
    },
    {
      key: 'sam',
      name: 'Sam Okafor',
      email: 'sam@harbour.example',
      what: 'supervisor',
      roles: ['supervisor'],
    },
    {
      key: 'ade',
      name: 'Ade Balogun',
      email: 'ade@harbour.example',
      what: 'trainer and programme manager',
      roles: ['manager', 'owner'],
    },
    {
      key: 'noor',
      name: 'Noor Haddad',
      email: 'noor@harbour.example',
      what: 'trainee, one hour short',
      roles: ['trainee'],
      setOut: 62,
    },
    {
      key: 'rowan',
      name: 'Rowan Ellis',
      email: 'rowan@harbour.example',
      what: 'certified, renewal due',
      roles: ['trainee'],
    },
  ],
} satisfies { organisation: object; people: Character[] };

/** Northside, another organisation, which must never see anything of the first. */
export const northside = {
  organisation: { slug: 'northside', name: 'Northside', timeZone: 'America/New_York' },
  people: [
    {
      key: 'nadia',
      name: 'Nadia Petrov',
      email: 'nadia@northside.example',
      what: 'everything at Northside',
      roles: ['trainee', 'supervisor', 'assessor', 'manager', 'owner'],
    },
  ],
} satisfies { organisation: object; people: Character[] };

/** Northgate Hospital, which employs Rowan and relies on the certificate. */
export const northgate = {
  organisation: { slug: 'northgate-hospital', name: 'Northgate Hospital', timeZone: 'Europe/London' },
  people: [
    {
      key: 'mira',
      name: 'Mira Okonjo',
      email: 'mira@northgate.example',
      what: 'verifies at a hospital that employs Rowan',
      roles: ['verifier'],
    },
    {
      key: 'hugo',
      name: 'Hugo Brandt',
      email: 'hugo@northgate.example',
      what: 'owner of that hospital’s place here',
      roles: ['owner'],
    },
  ],
} satisfies { organisation: object; people: Character[] };
