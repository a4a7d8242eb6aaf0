import type { Actor } from '../actor';

/** Whoever asks for an organisation: one of its people, or a program with one of its keys, which is nobody in person. */
export type Client = Pick<Actor, 'organisationId' | 'organisationName' | 'timeZone'> & {
  personId: string | null;
};

/** The person to be remembered for what was done, if it was one. */
export const personIn = ({ personId }: Pick<Client, 'personId'>): { personId: string } | null =>
  personId === null ? null : { personId };
