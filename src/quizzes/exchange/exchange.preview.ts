import type { Page } from '../../shared/http/page';
import { importPage, previewPage } from './exchange.view';
import type { QuizImport } from './quiz-import.entity';
import type { QuizImportQuestion } from './quiz-import-question.entity';

const target = {
  quizId: '6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10',
  title: 'Active listening quiz',
  published: true,
  inDraft: 0,
};

const imported: QuizImport = {
  id: '5a0f5a3e-8a38-4c4e-9a57-1f6f4b1f0a77',
  organisationId: '0',
  quizId: target.quizId,
  fileName: 'question bank.xml',
  format: 'moodle',
  readBy: '0',
  readAt: new Date('2026-05-04T12:40:00Z'),
  confirmedAt: null,
};

const question = (place: number, title: string, more: Partial<QuizImportQuestion>): QuizImportQuestion => ({
  organisationId: '0',
  importId: imported.id,
  place,
  file: null,
  line: place * 14,
  title,
  outcome: 'imported',
  remarks: [],
  item: null,
  ...more,
});

const questions = [
  question(1, 'What makes a question open?', {}),
  question(2, 'Before you begin', { outcome: 'skipped', remarks: ['It is a text and asks nothing.'] }),
  question(3, 'Drag the words', {
    outcome: 'refused',
    remarks: ['Questions of this kind cannot be taken over.'],
  }),
];

const counts = { imported: 1, skipped: 1, refused: 1 };
const zone = 'Europe/London';

const confirmed = { ...imported, confirmedAt: imported.readAt };
const nobody = { questions: [], next: null };

export const previews = (): Record<string, Page> => ({
  'Importing questions': importPage(target),
  'Importing questions into a new quiz': importPage({ ...target, published: false }),
  'Importing into a draft of what is published': importPage({ ...target, inDraft: 3 }),
  'A file that cannot be read': importPage(target, '12: The XML is broken.'),
  'What becomes of the questions': previewPage(
    { imported, target, counts },
    { questions, next: 3 },
    null,
    zone,
  ),
  'Imported, none refused': previewPage({ imported: confirmed, target, counts }, nobody, 'refused', zone),
});
