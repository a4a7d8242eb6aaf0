import { StarterVocabulary } from './starter-vocabulary.provider';
import { VocabularyEditing } from './vocabulary-editing.service';
import { Vocabularies } from './vocabulary.service';
import { WordsPages } from './words.pages';

/** What this part of practice consists of. */
export const vocabulary = {
  controllers: [WordsPages],
  providers: [StarterVocabulary, Vocabularies, VocabularyEditing],
};
