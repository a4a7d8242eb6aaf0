import { z } from 'zod';
import { defineEvent } from '../jobs';

export const MessageQueued = defineEvent('notifications.message-queued', z.object({ messageId: z.uuid() }));
