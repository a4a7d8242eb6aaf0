import { z } from 'zod';
import { defineEvent } from '../jobs';

/** Somebody became a member of an organisation, or came back in other roles. */
export const MemberJoined = defineEvent('organisations.member-joined', z.object({ personId: z.uuid() }));
/** A key was revoked: what it signed verifies no more, and has to be signed anew. */
export const KeyRevoked = defineEvent('organisations.key-revoked', z.object({ keyId: z.uuid() }));
/** Somebody is no member any more. */
export const MemberLeft = defineEvent('organisations.member-left', z.object({ personId: z.uuid() }));
