import { z } from 'zod';
import { listOf } from './credential';
import { isStamp } from './stamps';

/** Types stand alone or in a list, and one of them is the one that is meant. */
const typed = (...names: string[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .refine((value) => [value].flat().some((one) => names.includes(one)));
const text = z.string();
const stamp = z.string().refine(isStamp);
const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item)]);

const Alignment = z.looseObject({ type: typed('Alignment'), targetName: text, targetUrl: text });

const ResultDescription = z.looseObject({
  id: text,
  type: typed('ResultDescription'),
  name: text,
  resultType: text,
});

const Achievement = z.looseObject({
  id: text,
  type: typed('Achievement'),
  name: text,
  description: text,
  criteria: z.looseObject({ id: text.optional(), narrative: text.optional() }),
  achievementType: text.optional(),
  alignment: oneOrMore(Alignment).optional(),
  resultDescription: oneOrMore(ResultDescription).optional(),
});

const IdentityObject = z.looseObject({
  type: z.literal('IdentityObject'),
  hashed: z.boolean(),
  identityHash: text,
  identityType: text,
  salt: z.string().optional(),
});

const Result = z.looseObject({
  type: typed('Result'),
  resultDescription: text.optional(),
  value: z.string().optional(),
});

/** NOTE: the standard asks for an identifier; many badges say nothing of whom they are for but a name, which counts here. */
const Subject = z
  .looseObject({
    id: text.optional(),
    type: typed('AchievementSubject'),
    achievement: Achievement,
    name: text.min(1).optional(),
    identifier: oneOrMore(IdentityObject).optional(),
    result: oneOrMore(Result).optional(),
  })
  .refine(({ id, name, identifier }) => (id ?? name) !== undefined || listOf(identifier).length > 0);

const Profile = z.looseObject({ id: text, type: typed('Profile'), name: text.optional() });

const OpenBadge = z.looseObject({
  id: text,
  issuer: z.union([text, Profile]),
  credentialSubject: oneOrMore(Subject),
  validFrom: stamp.optional(),
  issuanceDate: stamp.optional(),
  awardedDate: stamp.optional(),
});

/** Whether a credential has what Open Badges 3.0 asks of every badge, each part in its place and of its kind. */
export const isOpenBadge = (credential: object): boolean => OpenBadge.safeParse(credential).success;
