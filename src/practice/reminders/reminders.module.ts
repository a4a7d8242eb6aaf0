import { NextMeetingLetters } from './next-meeting-letters.service';
import { PracticeLetters } from './practice-letters.service';
import { SupervisorDigest } from './supervisor-digest.service';

/** What this part of practice consists of. */
export const reminders = {
  controllers: [],
  providers: [NextMeetingLetters, PracticeLetters, SupervisorDigest],
};
