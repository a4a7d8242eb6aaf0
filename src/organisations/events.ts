import { z } from 'zod';
import { defineEvent } from '../jobs';

/** Somebody became a member of an organisation, or came back in other roles. */
export const MemberJoined = defineEvent('organisations.member-joined', z.object({ personId: z.uuid() }));
/** Somebody is no member any more. */
export const MemberLeft = defineEvent('organisations.member-left', z.object({ personId: z.uuid() }));
