import type { Role } from './roles';

/** Who does something, in which organisation: the first argument of every service method. */
export type Actor = {
  personId: string;
  name: string;
  email: string;
  organisationId: string;
  organisationName: string;
  roles: Role[];
  /** IANA name; decides what day it is. */
  timeZone: string;
  locale: string;
};
